import openai

reply = openai.ChatCompletion.create(
    model="gpt-4", messages=[{"role": "user", "content": "Hello"}])
print(reply["choices"][0]["message"]["content"])
