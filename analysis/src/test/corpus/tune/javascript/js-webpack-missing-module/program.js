import { chart } from './charts/bar';

chart(document.body);
