"""Every setting, in one file; what differs between machines is read from the environment.

docs/settings.md explains each variable, and a test holds the two together. With nothing set
this is a production site that refuses to start without its secret; PROVENANCE_LOCAL is the one
switch to a person's own machine.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import environs
from django.utils.csp import CSP

from provenance import logs, site_keys
from provenance.connections import databases, mailers

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR: Path = site_keys.VAR_DIR
TWO_YEARS = 2 * 365 * 24 * 60 * 60
LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

# Reads NAME from the file named by NAME_FILE too, so that secrets can stay out of the environment.
env = environs.FileAwareEnv(strip_whitespace=True)


# Where this runs
LOCAL: bool = env.bool("PROVENANCE_LOCAL", False)
DEBUG: bool = env.bool("DEBUG", False)
# Wordings are compared by meaning too where that extra is installed, unless this says "off".
SEMANTIC: bool = env.bool("PROVENANCE_SEMANTIC", True)
SECRET_KEY = site_keys.secret_key(env.str("SECRET_KEY", ""), local=LOCAL)
# A newsroom with one curator: who submitted a document may read it again, a day later, and publish.
ONE_CURATOR: bool = env.bool("PROVENANCE_ONE_CURATOR", False)
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
# The first seals, all of them open; without one no particulars are kept.
PARTICULARS_KEY = site_keys.own_keys(
    "PARTICULARS_KEY", env.list("PARTICULARS_KEY", []), local=LOCAL
)
# The first signs the heads of the history, all of them check.
HISTORY_KEY = site_keys.own_keys("HISTORY_KEY", env.list("HISTORY_KEY", []), local=LOCAL)
HISTORY_HEAD_FILE: str = env.str("HISTORY_HEAD_FILE", "")
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", LOCAL_HOSTS if LOCAL else [])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
TRUSTED_PROXY_COUNT: int = env.int("TRUSTED_PROXY_COUNT", 0)

INSTALLED_APPS = [
    "provenance.apps.ProvenanceConfig",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "provenance.apps.ProvenanceAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    # So that runserver leaves static files to whitenoise, as every other server does.
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "provenance.logs.RequestLogMiddleware",
    "provenance.middleware.IsolationHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Below whitenoise, so that only static files may be stored by a browser.
    "provenance.middleware.NoStoreMiddleware",
    # Above all that refuses a request, so that it is refused in the reader's language.
    "django.middleware.locale.LocaleMiddleware",
    "provenance.middleware.SpeechMiddleware",
    "provenance.middleware.UnstorableTextMiddleware",
    # Above the sessions, which may be written when all else is done.
    "provenance.replicas.ReplicaMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "provenance.middleware.SessionLifeMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "provenance.middleware.ReadOnlyMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "provenance.middleware.HtmxLoginMiddleware",
    "provenance.second_factor.SecondFactorMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "provenance.middleware.OldAddressMiddleware",
]

ROOT_URLCONF = "provenance.urls"
WSGI_APPLICATION = "provenance.wsgi.application"
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "provenance.accounts.unread",
            ],
            "builtins": ["provenance.templatetags.pages"],
        },
    },
]

LANGUAGE_CODE = "en"
# Each by its own name, which is the one its readers look for.
LANGUAGES = [("en", "English"), ("uk", "Українська"), ("es", "Español"), ("ar", "العربية")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

# Databases, cache, tasks, mail
DATABASES = databases(
    env.dj_db_url("DATABASE_URL", f"sqlite:///{quote(str(VAR_DIR / 'provenance.sqlite3'))}"),
    replica=env.str("REPLICA_URL", ""),
)
DATABASE_ROUTERS = ["provenance.replicas.ReplicaRouter"] if "replica" in DATABASES else []

# Attempts to log in are counted here, so every worker must see the same counts.
CACHES = {
    "default": {
        "BACKEND": "provenance.services.count_cache.CountCache",
        "LOCATION": "provenance_cache",
    }
}

# Where letters and imports are put that need not be waited for.
TASKS_BACKEND: str = env.str("TASKS_BACKEND", "provenance.services.task_backend.SweptBackend")
TASKS = {"default": {"BACKEND": TASKS_BACKEND}}
if TASKS_BACKEND == "django_tasks_db.DatabaseBackend":
    INSTALLED_APPS.append("django_tasks_db")

MAILERS = mailers(env.dj_email_url("EMAIL_URL", "console://" if LOCAL else "smtp://localhost"))
DEFAULT_FROM_EMAIL: str = env.str("DEFAULT_FROM_EMAIL", "provenance@localhost")

# Static files
STATIC_URL = "/static/"
STATIC_ROOT: Path = env.path("STATIC_ROOT", BASE_DIR / "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = LOCAL
WHITENOISE_AUTOREFRESH = LOCAL
# The site lends its files to no other.
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Who may come in
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": f"{VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": f"{VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{VALIDATION}.NumericPasswordValidator"},
    {"NAME": "provenance.accounts.NamesNoKnownWord"},
    {"NAME": "provenance.accounts.RevokesTokens"},
]
# A file of passwords known from leaks, which new ones are compared with on this machine.
LEAKED_PASSWORDS: str = env.str("LEAKED_PASSWORDS", "")
LEAKS = {"NAME": "provenance.accounts.IsNotLeaked", "OPTIONS": {"path": LEAKED_PASSWORDS}}
AUTH_PASSWORD_VALIDATORS += [LEAKS] if LEAKED_PASSWORDS else []
AUTHENTICATION_BACKENDS = ["provenance.accounts.RoleBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "provenance.accounts.ClosedSignupAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_FORMS = {"reset_password": "provenance.forms.password_reset.EvenResetForm"}
# Longer than writing a letter takes, so that the time of an answer does not tell who has an account.
RESET_SECONDS = 0.6
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
# Accounts are made by an admin who knows the person, so there is no address to prove.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Mail addresses, by which a password can be set anew, change only after saying who one is.
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# Wrong passwords are counted by services/throttle.py, which can shut nobody out.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": None}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT
# Staff and admins work only with a second factor, which a demo would only be slowed down by.
SECOND_FACTOR: bool = env.bool("PROVENANCE_SECOND_FACTOR", not LOCAL)
MFA_ADAPTER = "provenance.second_factor.SealingMFAAdapter"
MFA_FORMS = {
    "authenticate": "provenance.second_factor.CodeForm",
    "reauthenticate": "provenance.second_factor.AgainForm",
}
# Accounts are made by an admin, so an unproved address keeps nobody from a second factor.
MFA_ALLOW_UNVERIFIED_EMAIL = True
# So that a key counts as two: something one has, opened by something one knows or is.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Provenance"
# A code typed while the next one begins is taken: one step of 30 seconds, as RFC 6238 advises.
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL

# What a browser is told
SECURE_CSP = {
    # Django leaves script-src out of a page that used no nonce, so this one must allow nothing.
    "default-src": [CSP.NONE],
    "script-src": [CSP.NONCE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "object-src": [CSP.NONE],
}
# With "no-referrer" Chromium sends "Origin: null" and every form would be refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = not LOCAL
# The API refuses plain http in so many words (api/keys.py).
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^api/v1/(?!docs$)"]
SECURE_HSTS_SECONDS = 0 if LOCAL else TWO_YEARS
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOCAL
SECURE_HSTS_PRELOAD = not LOCAL
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None

# "__Host-" makes the browser refuse the cookie from another host, path or plain http.
COOKIE_PREFIX = "" if LOCAL else "__Host-"
SESSION_ENGINE = "provenance.services.session_store"
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid"
SESSION_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrftoken"
CSRF_COOKIE_SECURE = not LOCAL
CSRF_COOKIE_HTTPONLY = True
# Says that a person logged in to this browser before, without saying who.
KNOWN_BROWSER_COOKIE_NAME = f"{COOKIE_PREFIX}known"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}language"
LANGUAGE_COOKIE_SECURE = not LOCAL
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
# The other store keeps messages, which can name people, in a cookie on disk.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# A pasted article is long, and a review form has many fields, but neither has more than this.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# A document's form in the admin has ten fields a passage.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
LOG_FORMAT: str = env.str("LOG_FORMAT", "plain", validate=environs.validate.OneOf(logs.FORMATS))
LOGGING = logs.configuration(LOG_FORMAT, env.str("LOG_LEVEL", "INFO"))
