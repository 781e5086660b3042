import confetti from 'canvas-confetti-not-here';

confetti();
