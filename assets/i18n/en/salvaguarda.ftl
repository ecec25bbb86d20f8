### What the program says, in English. The same keys and the same arguments are in every language.

app-name = Salvaguarda

## Dates

date-short = { $day } { $month }
date-long = { $day } { $month } { $year }
date-month-year = { $month } { $year }
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## Words that come back

status-to-do = To do
status-in-progress = In progress
status-done = Done
status-not-applicable = Not applicable
level-basic = Basic
level-intermediate = Intermediate
level-advanced = Advanced
risk-high = High risk
risk-medium = Medium risk
risk-low = Low risk
who-everyone = Whole team
who-direction = Coordination
who-security = Security lead
who-it = Systems
who-communications = Communications
who-field = Field work
who-admin = Administration
every-once = Once
every-quarter = Every 3 months
every-year = Every year
every-event = When needed
every-always = Always
effort-minutes = { $minutes } min
effort-hours = { $hours } h
effort-hours-minutes = { $hours } h { $minutes } min
## content

content-folder-missing = There is no folder “{ $folder }”. Check the path that you typed after --content.
content-folder-unreadable = The folder “{ $folder }” cannot be read ({ $reason }). Check that it is a folder and that you may open it.
content-folder-too-many = The folder “{ $folder }” holds more than { $most } files. Give the folder of the guide, the one that holds guide.ron.

## search

search-nothing = Nothing in the guide fits “{ $query }”. Try another word, or fewer words.
