const button = document.getElementById('save');
button.addEventListener('click', () => localStorage.setItem('saved', '1'));
