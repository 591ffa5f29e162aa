// The desk: finds, sorts and filters articles, counts their findings, adds one.

import { watchAdding } from "./desk/adding.js";
import { countFindings } from "./desk/findings.js";
import { watchChoice } from "./desk/choice.js";

watchChoice();
watchAdding();
countFindings();
