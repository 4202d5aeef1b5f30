# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a web server loads: `granian --interface wsgi pejl.config.wsgi:application`."""

import os

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application

from pejl.interfaces import static_files

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pejl.config.settings")
django.setup()
static_files.collect()  # before the middleware looks for them

# These read tables, so that they can be imported no sooner. The addresses bring every view with them: now, and not at
# the expense of the first reader.
from pejl.config import urls  # noqa: E402, F401
from pejl.interfaces.public.prepared.in_force import InForce  # noqa: E402
from pejl.interfaces.public.prepared.serving import PreparedPages  # noqa: E402

application = PreparedPages(get_wsgi_application(), InForce(settings.PEJL_HOME / "prepared"))
