# Cost lines: what was done, and what is refused.
op-cost-line-added = Cost line of { $code } added
op-cost-line-saved = Cost line of { $code } saved
op-cost-line-deleted = Cost line of { $code } deleted
op-cost-lines-saved = { $count ->
    [one] One cost line saved
   *[other] { $count } cost lines saved
 }
cost-line-project-unknown = This project is not in the programme. Choose one from the list.
cost-line-activity-other = This activity does not belong to the project. Choose one of the project's activities, or leave it empty.
cost-line-payer-unknown = This organisation is not in the programme. Choose one from the list, or add it first.
cost-line-direction-missing = This project goes both ways. Say whether this line is provided or received.
cost-line-direction-other = This project goes one way: { $direction }. A line of it cannot go the other way. Leave this empty, or let the project go both ways.
