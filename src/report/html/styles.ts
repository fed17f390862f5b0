import { colourRules } from './colours.ts';

const text = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;font-variant-numeric:tabular-nums}
h1,h3,p,li,dd,td:not(.n){overflow-wrap:anywhere}
header,main,footer{max-width:1240px;margin:0 auto;padding:0 20px}
header{padding-top:28px}
.brand{margin:0;font-weight:650;letter-spacing:.02em}
.brand span{color:var(--mute);font-weight:400;margin-left:.4em}
h1{margin:2px 0 18px;font-size:30px;line-height:1.2;letter-spacing:-.015em}
h2{margin:44px 0 10px;font-size:20px;line-height:1.3;letter-spacing:-.01em}
h3{margin:0;font-size:19px;line-height:1.35}
p{margin:6px 0}
small,.note,footer,.kind,.absent{color:var(--mute);font-size:13px}
a{color:var(--link);text-underline-offset:2px}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
ul{margin:6px 0;padding-left:18px}
footer{margin-top:48px;padding-top:14px;padding-bottom:40px;border-top:1px solid var(--line)}
`;

const first = `
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(165px,1fr));gap:1px;margin:0;background:var(--line);border:1px solid var(--line);border-radius:8px;overflow:hidden}
.facts div:nth-child(3){grid-column:span 2}
.facts div{background:var(--card);padding:10px 14px}
dt{color:var(--mute);font-size:13px}
dd{margin:0}
.facts dd{font-size:19px;font-weight:600;line-height:1.35}
.facts small{display:block;font-size:12.5px;font-weight:400;line-height:1.4}
.levels h2{margin-top:24px;font-size:15px}
.levels ul{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:0;padding:0}
.levels li{flex:1 1 110px;padding:8px 14px;border-radius:8px;background:var(--bgl);color:var(--onl);line-height:1.2}
.levels li span{font-size:24px;font-weight:650}
.levels li b{margin-left:4px;font-weight:500}
.warnings{margin-top:14px;padding:10px 14px;border-left:4px solid var(--warn);background:var(--card)}
.warnings dl,#input dl{margin:0}
.warnings dl>div,#input dl>div{display:grid;grid-template-columns:110px 1fr;gap:2px 12px;padding:3px 0}
#input dd,.warnings dd{grid-column:2}
.critical{--bgl:var(--critical);--onl:var(--on-critical)}
.high{--bgl:var(--high);--onl:var(--on-high)}
.medium{--bgl:var(--medium);--onl:var(--on-medium)}
.zero{background:var(--card)!important;color:var(--mute)!important;box-shadow:inset 0 0 0 1px var(--line)}
.low{--bgl:var(--low);--onl:var(--on-low)}
.none{--bgl:var(--none);--onl:var(--on-none)}
td>b,h3>b,.head>b{display:inline-block;padding:1px 8px;border-radius:4px;background:var(--bgl);color:var(--onl);font-size:13px;font-weight:600;line-height:1.45;white-space:nowrap}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(270px,1fr));gap:14px;margin:10px 0 0;padding:0;list-style:none;counter-reset:card}
.card{counter-increment:card;display:flex;flex-direction:column;padding:14px 16px 12px;border:1px solid var(--line);border-top:4px solid var(--bgl);border-radius:8px;background:var(--card)}
.head{display:flex;align-items:center;gap:8px;margin:0 0 6px}
.head::before{content:counter(card);color:var(--mute);font-weight:600}
.head .num{margin-left:auto;font-size:22px;font-weight:650;line-height:1}
.card .kind{margin:0}
.card ul{flex:1;margin:8px 0 10px}
.card li{margin:2px 0}
`;

const tables = `
table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.4}
th,td{padding:5px 10px 5px 0;text-align:left;vertical-align:top}
th{color:var(--mute);font-size:12.5px;font-weight:500;vertical-align:bottom;white-space:nowrap}
tr{border-bottom:1px solid var(--line)}
td.n,th.n,.numbers td:nth-child(n+6){text-align:right;white-space:nowrap}
.list td:nth-child(-n+2){white-space:nowrap}
.list td:last-child,.list th:last-child{padding-right:0}
.numbers th:nth-child(n+6):nth-child(-n+9),.cases th:nth-child(n+6){text-align:right}
.numbers td:nth-child(4){white-space:nowrap}
.cases th:nth-child(4){text-align:right}
.numbers td:nth-child(10){color:var(--mute)}
.numbers th:nth-child(10){text-align:right}
svg.small{display:inline-block;width:92px;height:11px;margin-left:4px}
.small>*{transform:scale(1,2.8)}
.why td:first-child{width:52px;padding-right:12px;text-align:right;border-left:5px solid var(--k,transparent);font-weight:600;white-space:nowrap}
.why th:nth-child(n+3),.why td:nth-child(n+3){width:1%;padding-right:0;padding-left:14px;text-align:right;white-space:nowrap}
.why td:nth-child(n+4){color:var(--mute)}
.why i{color:var(--mute);font-style:normal}
.why th:first-child{text-align:right;padding-right:12px}
.sum td{font-weight:650;border-bottom:0}
.sum small{font-weight:400}
.parts{max-width:820px}
`;

const pictures = `
.one{padding:22px 0 14px;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 900px;break-inside:avoid-page}
.one{display:grid;grid-template-columns:minmax(0,1fr);gap:12px 40px}
.one>p,.one>ul,.one>div,.one>table{margin:0}
.one>p:first-of-type{margin-top:-8px;color:var(--mute)}
@media (min-width:1100px){.one{grid-template-columns:minmax(0,1.1fr) minmax(0,1.2fr)}.one>*{grid-column:1/-1}.one>.score,.one>.legs{grid-column:1}.one>.legs+.parts{grid-column:2;align-self:start}.one>.score+.pictures{grid-column:2;margin-top:2px}.score+.pictures{grid-template-columns:1fr 1fr;gap:16px 24px}.score+.pictures figure:nth-child(2){grid-row:span 2}}
h3>a:first-child{display:inline-block;min-width:1.6em;color:var(--mute);font-weight:400;text-decoration:none}
.score{margin:0}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:18px 26px;align-content:start}
.wide{max-width:560px}
figure{margin:0}
figcaption{min-height:3em;color:var(--mute);font-size:13px;line-height:1.4;padding-bottom:4px}
figcaption b{color:var(--fg);font-weight:600}
.wide figcaption{min-height:0}
svg{display:block;width:100%;height:auto;overflow:visible;font-size:9.5px}
text{fill:var(--mute);paint-order:stroke;stroke:var(--bg);stroke-width:2.4px;stroke-linejoin:round}
.points{max-width:660px;margin-bottom:8px;font-size:9px}
.legs{max-width:520px}
.wide svg{font-size:9px}
path{fill:none}
.axis{stroke:var(--mute);stroke-width:.6}
.gap{stroke:var(--bg);stroke-width:.9}
.calls{fill:var(--calls)}
.taken{fill:var(--taken)}
.all{fill:var(--area);stroke:var(--calls);stroke-width:1}
.fresh{stroke:var(--fresh);stroke-width:1.6}
.span{stroke:var(--warn);stroke-width:3}
path.warn{stroke:var(--warn);stroke-width:1;stroke-dasharray:4 2.5}
path.critical{stroke:var(--critical);stroke-width:1}
text.name{font-size:8.5px}
text.strong{fill:var(--fg)}
.agent{stroke:var(--calls);stroke-width:6}
.customer{stroke:var(--fresh);stroke-width:6}
.week{transform:translate(24px,9.8px) scale(8.9,11.6)}
.h1{stroke:var(--h1)}.h2{stroke:var(--h2)}.h3{stroke:var(--h3)}.h4{stroke:var(--h4)}
path[class^=k]{stroke:var(--k);stroke-width:14}
path.ko{stroke-width:5}
.at{stroke:var(--fg);stroke-width:2}
`;

const media = `
@media screen and (max-width:720px){
body{font-size:15px}
header,main,footer{padding-left:16px;padding-right:16px}
header{padding-top:18px}
h1{font-size:24px}
.facts{grid-template-columns:1fr 1fr}
.facts div:last-child{grid-column:1/-1}
.facts dd{font-size:17px}
.list,.list tbody,.list tr,.list td{display:block}
.list thead{display:none}
.list tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 10px;padding:9px 0}
.list td{padding:0}
.list td:nth-child(5){flex:1 1 100%;order:9;color:var(--mute)}
.list td:nth-child(n+6){display:none!important}
.numbers td:nth-child(4){margin-left:auto;min-width:0}
.numbers td:nth-child(1){color:var(--mute)}
svg.small{width:64px}
#violations td:nth-child(n){display:block!important;flex:none;order:0}
.why th:nth-child(n+3),.why td:nth-child(n+3){width:auto;font-size:12.5px;padding-left:4px;padding-right:4px}
.why td:first-child{width:50px;padding-left:5px}
.points{font-size:11px}
.parts th:nth-child(n+6),.parts td:nth-child(n+6){display:none}
.parts td,.parts th{padding-right:7px;font-size:13px}
.warnings dl>div,#input dl>div{grid-template-columns:1fr}
#input dd,.warnings dd{grid-column:1}
.pictures{grid-template-columns:1fr}
}
@media print{
@page{margin:14mm}
body{font-size:10pt}
table{font-size:9pt}
th{font-size:8pt}
.numbers th:nth-child(n+8):nth-child(-n+9),.numbers td:nth-child(n+8):nth-child(-n+9){display:none}
svg.small{width:60px}
h2{margin-top:24px}
header,main,footer{max-width:none;padding:0}
.one{content-visibility:visible}
.pictures{grid-template-columns:1fr 1fr 1fr}
.facts{grid-template-columns:repeat(4,1fr)}
.facts div:last-child{grid-column:span 2}
.facts dd{font-size:13pt}
figure,tr,.card,.facts{break-inside:avoid}
h2,h3{break-after:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
}
`;

/** The style sheet of the page. Always the same text, so that its hash is too. */
export function styles(): string {
  return (colourRules() + text + first + tables + pictures + media).replace(/\n+/gu, '\n').trim();
}
