# Activities: what was done, and what is refused.
op-activity-added = Activity “{ $title }” added
op-activity-saved = Activity “{ $title }” saved
op-activity-deleted = Activity “{ $title }” deleted
activity-project-unknown = This project is not in the programme. Choose one from the list.
activity-host-unknown = This organisation is not in the programme. Choose one from the list, or add it first.
activity-has-cost-lines = Cost lines of its present project belong to this activity. Move or delete those first.
