import smtplib
from email.message import EmailMessage

mail = EmailMessage()
mail["Subject"], mail["From"], mail["To"] = "Report", "a@example.com", "b@example.com"
with smtplib.SMTP("127.0.0.1", 2599, timeout=3) as server:
    server.send_message(mail)
