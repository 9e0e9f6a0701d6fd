"""Read uploaded files as text: encodings, web pages, PDF and DOCX, recording what is left out."""
