import nltk
print(nltk.word_tokenize("Hello there, world."))
