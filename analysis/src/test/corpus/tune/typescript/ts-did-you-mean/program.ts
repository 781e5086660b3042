const words = ['a', 'b'];
console.log(words.lenght, words.joinn(','));
