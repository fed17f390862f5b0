/** Every export format that is known by more than its captions. One line a format. */
import type { Format } from './define.ts';
import { threeCxCallLog } from './3cx-call-log.ts';
import { threeCxCdr } from './3cx-cdr.ts';
import { threeGppCsCdr } from './3gpp-cs-cdr.ts';
import { androidCallLogCsv } from './android-call-log-csv.ts';
import { androidSmsBackupRestore } from './android-sms-backup-restore.ts';
import { asteriskCdrCsv } from './asterisk-cdr-csv.ts';
import { asteriskCdrCustom } from './asterisk-cdr-custom.ts';
import { avayaCmTeleseer } from './avaya-cm-teleseer.ts';
import { avayaIpoSmdr, avayaIpoSmdrBare } from './avaya-ipo-smdr.ts';
import { bandicoot } from './bandicoot.ts';
import { broadworksCdr } from './broadworks-cdr.ts';
import { cdrStatsImport } from './cdr-stats-import.ts';
import { ciscoCubeCdr } from './cisco-cube-cdr.ts';
import { ciscoCucmCdr } from './cisco-cucm-cdr.ts';
import {
  cnCallcenter,
  cnCallcenterCharges,
  cnCallcenterCustomers,
  cnCallcenterLines,
} from './cn-callcenter.ts';
import { cnPoliceCdr } from './cn-police-cdr.ts';
import { cnRealtimeBssap } from './cn-realtime-bssap.ts';
import { cnVolteXdr } from './cn-volte-xdr.ts';
import { ctccDetail, ctccDetailIms, ctccDetailPeer } from './ctcc-detail.ts';
import { cuccDetail } from './cucc-detail.ts';
import { cmccDetail } from './cmcc-detail.ts';
import { dialpadCallLog } from './dialpad-call-log.ts';
import { didwwCdrIn } from './didww-cdr-in.ts';
import { ericssonMediation } from './ericsson-mediation.ts';
import { freepbxCdrReport } from './freepbx-cdr-report.ts';
import { freeswitchCdrCsv } from './freeswitch-cdr-csv.ts';
import { freeswitchJsonCdr } from './freeswitch-json-cdr.ts';
import { fritzboxCallList } from './fritzbox-call-list.ts';
import { genesysCloudInteractions } from './genesys-cloud-interactions.ts';
import { googleVoiceTakeout } from './google-voice-takeout.ts';
import { grandstreamUcmCdr } from './grandstream-ucm-cdr.ts';
import { huaweiCecCdr, huaweiCecRecordings } from './huawei-cec-cdr.ts';
import { imazingCallHistory } from './imazing-call-history.ts';
import { inAirtelCdr } from './in-airtel-cdr.ts';
import { inBsnlCdr } from './in-bsnl-cdr.ts';
import { inJioCdr } from './in-jio-cdr.ts';
import { inViCdr } from './in-vi-cdr.ts';
import { ivozproviderCalls } from './ivozprovider-calls.ts';
import { kamailioAcc } from './kamailio-acc.ts';
import { kamailioCdrs } from './kamailio-cdrs.ts';
import { netsapiensCdr } from './netsapiens-cdr.ts';
import { plivoCdr } from './plivo-cdr.ts';
import { ringcentralCallLog } from './ringcentral-call-log.ts';
import { sichuanVoc } from './sichuan-voc.ts';
import { sinchCdr } from './sinch-cdr.ts';
import { teamsDirectRouting } from './teams-direct-routing.ts';
import { teamsPstn } from './teams-pstn.ts';
import { telnyxCdr } from './telnyx-cdr.ts';
import { tmobileUsUsage } from './tmobile-us-usage.ts';
import { twilioCalls } from './twilio-calls.ts';
import { voipmonitorCdr } from './voipmonitor-cdr.ts';
import { volcengineCdr } from './volcengine-cdr.ts';
import { vonageVoiceReport } from './vonage-voice-report.ts';
import { webexCallingCdr } from './webex-calling-cdr.ts';
import { yeastarCdr } from './yeastar-cdr.ts';
import { zoomPhoneCallLog } from './zoom-phone-call-log.ts';
import { zteMediation } from './zte-mediation.ts';

export const formats = [
  threeCxCallLog,
  threeCxCdr,
  threeGppCsCdr,
  androidCallLogCsv,
  androidSmsBackupRestore,
  asteriskCdrCsv,
  asteriskCdrCustom,
  avayaCmTeleseer,
  avayaIpoSmdr,
  avayaIpoSmdrBare,
  bandicoot,
  broadworksCdr,
  cdrStatsImport,
  ciscoCubeCdr,
  ciscoCucmCdr,
  cnCallcenter,
  cnCallcenterCharges,
  cnCallcenterCustomers,
  cnCallcenterLines,
  cnPoliceCdr,
  cnRealtimeBssap,
  cnVolteXdr,
  ctccDetail,
  ctccDetailIms,
  ctccDetailPeer,
  cuccDetail,
  cmccDetail,
  dialpadCallLog,
  didwwCdrIn,
  ericssonMediation,
  freepbxCdrReport,
  freeswitchCdrCsv,
  freeswitchJsonCdr,
  fritzboxCallList,
  genesysCloudInteractions,
  googleVoiceTakeout,
  grandstreamUcmCdr,
  huaweiCecCdr,
  huaweiCecRecordings,
  imazingCallHistory,
  inAirtelCdr,
  inBsnlCdr,
  inJioCdr,
  inViCdr,
  ivozproviderCalls,
  kamailioAcc,
  kamailioCdrs,
  netsapiensCdr,
  plivoCdr,
  ringcentralCallLog,
  sichuanVoc,
  sinchCdr,
  teamsDirectRouting,
  teamsPstn,
  telnyxCdr,
  tmobileUsUsage,
  twilioCalls,
  voipmonitorCdr,
  volcengineCdr,
  vonageVoiceReport,
  webexCallingCdr,
  yeastarCdr,
  zoomPhoneCallLog,
  zteMediation,
] as const satisfies readonly Format[];
