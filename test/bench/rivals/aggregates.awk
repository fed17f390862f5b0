# The same aggregates in awk. Usage: awk -F, -f aggregates.awk FILE
# Prints: callers, then the greatest calls, answered, total and mean talk time, calls in a day, distinct callees of a caller.
NR > 1 {
  calls[$1]++
  total[$1] += $4
  if ($5 == "ANSWERED") answered[$1]++
  today = ++days[$1, substr($3, 1, 10)]
  if (today > peak[$1]) peak[$1] = today
  if (!(($1, $2) in met)) {
    met[$1, $2]
    callees[$1]++
  }
}

END {
  for (caller in calls) {
    callers++
    if (calls[caller] > mostCalls) mostCalls = calls[caller]
    if (answered[caller] > mostAnswered) mostAnswered = answered[caller]
    if (total[caller] > longest) longest = total[caller]
    if (total[caller] / calls[caller] > longestMean) longestMean = total[caller] / calls[caller]
    if (peak[caller] > busiestDay) busiestDay = peak[caller]
    if (callees[caller] > mostCallees) mostCallees = callees[caller]
  }
  printf "%d %d %d %d %.3f %d %d\n", callers, mostCalls, mostAnswered, longest, longestMean, busiestDay, mostCallees
}
