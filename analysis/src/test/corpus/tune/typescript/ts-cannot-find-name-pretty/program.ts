const scene = loadScene('intro');
render(scene);
export {};
