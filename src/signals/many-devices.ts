import { defineSignal, judge, noData } from './define.ts';

/**
 * Handsets that the number was used in. Telemarketing SIM cards travel through racks of devices.
 *
 * Repair shops and collectors of phones do the same.
 * Thresholds: Sichuan competition data, measured (four or more: 24 % of fraud, 0.3 % of ordinary subscribers).
 */
export const manyDevices = defineSignal({
  id: 'many-devices',
  family: 'life',
  role: 'evidence',
  unit: 'devices',
  meaning: 'Distinct devices (IMEI) that the number was used in.',
  blindSpots: 'Repair shops, testers; a SIM box may show one forged IMEI.',
  shownBy: 'device',
  requires: ['devices'],
  columns: ['caller', 'device'],
  needs: ['attempts', 'devices'],
  evaluate(f, limits) {
    if (f.devices === null) return noData('device identities');
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.devices, limits, { devices: f.devices, calls: f.attempts });
  },
});
