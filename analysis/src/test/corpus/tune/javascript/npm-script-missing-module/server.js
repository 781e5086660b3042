const routes = require('./routes/pages');

routes.listen();
