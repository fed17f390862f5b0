#!/usr/bin/env node
require('../dist/start/start.cjs');
