"""All settings of the site; what differs between machines is read from the environment.

docs/settings.md explains each variable, and a test keeps the two consistent. Without any variable
this is a production site that refuses to start without its secret key; PROVENANCE_LOCAL switches to
the settings of a local machine.
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

# environs also reads NAME from the file named by NAME_FILE, so that secrets can stay out of the
# environment.
env = environs.FileAwareEnv(strip_whitespace=True)


# Deployment
LOCAL: bool = env.bool("PROVENANCE_LOCAL", False)
DEBUG: bool = env.bool("DEBUG", False)
# Wordings are also compared by meaning where that extra is installed, unless this is "off".
SEMANTIC: bool = env.bool("PROVENANCE_SEMANTIC", True)
SECRET_KEY = site_keys.secret_key(env.str("SECRET_KEY", ""), local=LOCAL)
# For a newsroom with one curator: the person who submitted a document may review it a day later and
# publish it.
ONE_CURATOR: bool = env.bool("PROVENANCE_ONE_CURATOR", False)
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
# The first key encrypts, all of them decrypt; without a key no particulars are stored.
PARTICULARS_KEY = site_keys.own_keys(
    "PARTICULARS_KEY", env.list("PARTICULARS_KEY", []), local=LOCAL
)
# The first key signs the heads of the history, all of them verify.
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
    # Makes runserver leave static files to whitenoise, as every other server does.
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
    # After whitenoise, so that browsers may cache static files only.
    "provenance.middleware.NoStoreMiddleware",
    # Before every middleware that refuses requests, so that the refusal is in the reader's
    # language.
    "django.middleware.locale.LocaleMiddleware",
    "provenance.middleware.SentenceLanguageMiddleware",
    "provenance.middleware.UnstorableTextMiddleware",
    # Before the session middleware, which may write when the response is complete.
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
                "provenance.accounts.unread_notices_context",
            ],
            "builtins": ["provenance.templatetags.pages"],
        },
    },
]

LANGUAGE_CODE = "en"
# Each in its own language, as its readers look for it.
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

# Log-in attempts are counted in this cache, so all workers must share it.
CACHES = {
    "default": {
        "BACKEND": "provenance.services.count_cache.CountCache",
        "LOCATION": "provenance_cache",
    }
}

# The backend for email and imports, which a request does not wait for.
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
# Other sites may not load our static files.
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Authentication
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
    {"NAME": "provenance.accounts.KnownWordValidator"},
    {"NAME": "provenance.accounts.TokenRevokingValidator"},
]
# A file of leaked passwords; new passwords are compared with it locally.
LEAKED_PASSWORDS: str = env.str("LEAKED_PASSWORDS", "")
LEAKS = {
    "NAME": "provenance.accounts.LeakedPasswordValidator",
    "OPTIONS": {"path": LEAKED_PASSWORDS},
}
AUTH_PASSWORD_VALIDATORS += [LEAKS] if LEAKED_PASSWORDS else []
AUTHENTICATION_BACKENDS = ["provenance.accounts.RoleBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "provenance.accounts.ClosedSignupAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_FORMS = {"reset_password": "provenance.forms.password_reset.ConstantTimeResetForm"}
# Longer than sending an email takes, so that the response time does not reveal whether the account
# exists.
RESET_SECONDS = 0.6
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
# An admin who knows the person creates the account, so no address has to be verified.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
# A password can be reset through an email address, so changing addresses requires reauthentication.
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# Wrong passwords are counted by services/throttle.py, which cannot lock anybody out.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": None}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT
# Staff and admins need a second factor; off by default in a local demo, which it would only slow
# down.
SECOND_FACTOR: bool = env.bool("PROVENANCE_SECOND_FACTOR", not LOCAL)
MFA_ADAPTER = "provenance.second_factor.SealingMFAAdapter"
MFA_FORMS = {
    "authenticate": "provenance.second_factor.CodeForm",
    "reauthenticate": "provenance.second_factor.ReauthenticationCodeForm",
}
# Accounts are created by an admin, so an unverified address does not prevent a second factor.
MFA_ALLOW_UNVERIFIED_EMAIL = True
# Makes a security key count as two factors: something you have, unlocked by something you know or
# are.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Provenance"
# Accept the code of the adjacent time step of 30 seconds too, as RFC 6238 advises.
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL

# Security headers and cookies
SECURE_CSP = {
    # Django leaves script-src out of the policy of a page that used no nonce, so default-src must
    # allow nothing.
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
# With "no-referrer" Chromium sends "Origin: null", and every form would be refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = not LOCAL
# The API answers plain HTTP with an explicit error (api/keys.py).
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^api/v1/(?!docs$)"]
SECURE_HSTS_SECONDS = 0 if LOCAL else TWO_YEARS
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOCAL
SECURE_HSTS_PRELOAD = not LOCAL
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None

# With the prefix "__Host-" a browser rejects the cookie from another host or path or over plain
# HTTP.
COOKIE_PREFIX = "" if LOCAL else "__Host-"
SESSION_ENGINE = "provenance.services.session_store"
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid"
SESSION_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrftoken"
CSRF_COOKIE_SECURE = not LOCAL
CSRF_COOKIE_HTTPONLY = True
# Marks a browser in which somebody has logged in before, without identifying the person.
KNOWN_BROWSER_COOKIE_NAME = f"{COOKIE_PREFIX}known"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}language"
LANGUAGE_COOKIE_SECURE = not LOCAL
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
# Django's other storage keeps messages, which can name people, in a cookie on disk.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# An upper limit for pasted articles and for review forms with many fields.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# A document's form in the admin has ten fields per passage.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
LOG_FORMAT: str = env.str("LOG_FORMAT", "plain", validate=environs.validate.OneOf(logs.FORMATS))
LOGGING = logs.configuration(LOG_FORMAT, env.str("LOG_LEVEL", "INFO"))
