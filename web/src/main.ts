// Defines <gouji-checker>. Loading the script twice is harmless.
import { GoujiChecker } from './element';

if (!customElements.get('gouji-checker')) customElements.define('gouji-checker', GoujiChecker);

export { GoujiChecker };
