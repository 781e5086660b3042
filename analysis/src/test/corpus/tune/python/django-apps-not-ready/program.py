from django.conf import settings
from django.db import models

settings.configure(INSTALLED_APPS=["django.contrib.contenttypes"])


class Note(models.Model):
    text = models.TextField()

    class Meta:
        app_label = "notes"


print(Note.objects.count())
