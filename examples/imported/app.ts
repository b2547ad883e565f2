// Written by apex53 import, seal 8ad9983c132028e2. It is yours to edit; an edited file is not written over.
import { App } from 'apex53';
import { addShopExample } from './zones/shop-example';

const app = new App({ name: 'imported' });
addShopExample(app);

export default app;
