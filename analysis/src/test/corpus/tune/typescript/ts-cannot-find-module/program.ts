import { Chart } from 'chartkit-pro';

export const chart = new Chart('#root');
