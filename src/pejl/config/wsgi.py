# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a web server loads: `gunicorn pejl.config.wsgi`."""

import os

import django
from django.core.wsgi import get_wsgi_application

from pejl.interfaces import static_files

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pejl.config.settings")
django.setup()
static_files.collect()  # before the middleware looks for them
application = get_wsgi_application()
