import { createStore } from './store';

createStore();
