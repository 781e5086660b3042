import django
from django.conf import settings
from django.template.loader import get_template

settings.configure(TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": ["templates"]}])
django.setup()
print(get_template("invoice/summary.html").render({"total": 12}))
