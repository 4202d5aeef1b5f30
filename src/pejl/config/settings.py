# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Django's settings, all of them derived from a checked environment (docs/reference/configuration.md)."""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from pejl.config import appearance, environment, single_sign_on
from pejl.config.databases import database_settings
from pejl.config.languages import languages, locale_folders
from pejl.config.static_root import static_root

ENVIRONMENT = environment.read(os.environ)
PACKAGE = Path(__file__).resolve().parents[1]

# --- This installation ---
PEJL_HOME = ENVIRONMENT.home
PEJL_LANGUAGE = ENVIRONMENT.language  # of the command line; the site is Danish, with English under /en/
PEJL_APPEARANCE = appearance.read(PEJL_HOME)
PEJL_OWNER_NAME = ENVIRONMENT.owner_name
PEJL_ACCESSIBILITY_STATEMENT = ENVIRONMENT.statement_url
PEJL_CHECK_SECONDS = ENVIRONMENT.check_seconds
PEJL_CHECK_MEMORY = ENVIRONMENT.check_memory
PEJL_KEEP_UPLOADS = ENVIRONMENT.keep_uploads
PEJL_KEEP_ACCESS = ENVIRONMENT.keep_access
PEJL_MAIL_FROM = ENVIRONMENT.mail_from  # "": nobody is written to
PEJL_SITE_ADDRESS = ENVIRONMENT.site_address
PEJL_ESCALATE_DAYS = ENVIRONMENT.escalate_days
EMAIL_HOST, EMAIL_PORT = ENVIRONMENT.mail.host, ENVIRONMENT.mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = ENVIRONMENT.mail.user, ENVIRONMENT.mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = ENVIRONMENT.mail.security == "starttls", ENVIRONMENT.mail.security == "tls"
EMAIL_TIMEOUT = 20  # seconds: a silent mail server must not hold up the worker

SECRET_KEY = environment.secret_key(ENVIRONMENT)
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
ROOT_URLCONF = "pejl.config.urls"
WSGI_APPLICATION = "pejl.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database_settings(ENVIRONMENT.database)}

INSTALLED_APPS = [
    "pejl.apps.publication",
    "pejl.apps.checks",
    "pejl.apps.papers",
    "pejl.apps.calculations",
    "pejl.apps.recommendations",
    "pejl.apps.initiatives",
    "pejl.apps.assessments",
    "pejl.apps.measurements",
    "pejl.apps.indicators",
    "pejl.apps.goals",
    "pejl.apps.disclosure",
    "pejl.apps.organisation",
    "pejl.apps.people",
    "pejl.apps.rounds",
    "pejl.apps.jobs",
    "pejl.apps.audit",
    "pejl.interfaces.public",
    "pejl.interfaces.staff",
    "pejl.interfaces.api",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_tasks",
    "django_tasks_db",
]

if single_sign_on.SAML_INSTALLED:
    INSTALLED_APPS.append("allauth.socialaccount.providers.saml")

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "pejl.interfaces.static_files.StaticFiles",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pejl.interfaces.staff.personal_numbers.PersonalNumbersRefused",
    "pejl.interfaces.staff.account.second_factor.SecondFactorDemanded",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": [PACKAGE / "interfaces" / "exchange" / "check_page" / "templates"],  # the report, also as a staff page
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pejl.interfaces.staff.permission.permissions",
                "pejl.interfaces.staff.menu.menu",
            ],
        },
    },
]

# --- People ---
AUTH_USER_MODEL = "people.User"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
ACCOUNT_ADAPTER = "pejl.interfaces.staff.account.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False  # a session ends with the browser, and after a working day
# By account, never by address: behind a proxy everybody has the same one, and one guesser would lock out the house.
ACCOUNT_RATE_LIMITS = {
    **dict.fromkeys(("login", "signup", "reset_password", "reset_password_from_key", "request_login_code")),
    "login_failed": "5/15m/key",
}
MFA_ADAPTER = "pejl.interfaces.staff.account.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # no e-mail address is ever verified: administrators write them
MFA_RATE_LIMITS = {"webauthn_login": None}  # a signature cannot be guessed
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not ENVIRONMENT.https  # browsers themselves allow it on localhost only
PEJL_LOGINS = single_sign_on.read(PEJL_HOME)
SOCIALACCOUNT_ADAPTER = "pejl.interfaces.staff.account.adapter_sso.SingleSignOnAdapter"
SOCIALACCOUNT_PROVIDERS = single_sign_on.social_apps(PEJL_LOGINS)
SOCIALACCOUNT_LOGIN_ON_GET = True  # the addresses take a form of ours only
SOCIALACCOUNT_STORE_TOKENS = False
PEJL_SECOND_FACTOR = ENVIRONMENT.second_factor
LOGIN_URL = "staff:login"
LOGIN_REDIRECT_URL = "staff:home"
LOGOUT_REDIRECT_URL = "public:home"

# --- Short-lived marks that every process must see: wrong passwords, used codes ---
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "people_cache"},
}

# --- Language and time ---
LANGUAGE_CODE = "da"
LOCALE_PATHS = locale_folders(PEJL_HOME, PACKAGE)
LANGUAGES = languages(LOCALE_PATHS)
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"
USE_THOUSAND_SEPARATOR = False  # figures pass through pejl.core.numbers; Django's own would also write the year 2.024

# --- Static files: found in the packages; `pejl serve` collects them under names that carry their content ---
STATIC_URL = "/static/"
OWN_FILES = appearance.files(PEJL_APPEARANCE, PEJL_HOME)
STATICFILES_DIRS = [("site", OWN_FILES)] if OWN_FILES else []
STATIC_ROOT = static_root(
    PEJL_HOME, [*sorted((PACKAGE / "interfaces").glob("*/static")), *(folder for _name, folder in STATICFILES_DIRS)]
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "pejl.interfaces.static_files.HashedOnceCollected"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

# --- What a browser is told ---
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *single_sign_on.origins(PEJL_LOGINS)],  # where the login's form is sent on to
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60  # a working day
CSRF_COOKIE_HTTPONLY = True
if ENVIRONMENT.https:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked for by the machine's own watchdog, inside the proxy
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS]

# --- What is handed in: refused by its stated length, before a byte of it is kept ---
FILE_UPLOAD_HANDLERS = [
    "pejl.interfaces.staff.uploading.BoundedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# --- Work outside the request ---
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- The log names neither people nor addresses: paths and codes only ---
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "pejl": {"level": "INFO"},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": False},
    },
}
