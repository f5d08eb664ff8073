"""Word lists by which sources are told apart. Written for this project; lemmas in lower case unless said otherwise."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list written as prose; `_` stands for a space inside one entry."""
    return frozenset(word.replace("_", " ") for word in text.split())


# People by what they do or are. A singular one without a name is somebody whose name the text does not give.
ROLES = words("""
    academic accountant activist actor actress adjutant administrator admiral adult advertiser adviser advisor
    advocate agent aide ally ambassador analyst anchor apologist applicant architect artist assistant associate
    astronaut athlete attacker attendee attorney author backer banker billionaire biographer bishop blogger boss
    boy broadcaster broker businessman businessperson businesswoman bystander caller campaigner candidate
    captain cardinal cashier celebrity chair chairman chairperson chairwoman chancellor checker chief child
    citizen clergyman clerk coach colleague colonel columnist comedian commander commentator commissioner
    companion competitor confidant congressman congressperson congresswoman conservative constituent consultant
    contender contestant contractor contributor coordinator cop correspondent councillor councilman councilwoman
    counsel counsellor counselor counterpart critic dealer dean defendant defender delegate democrat
    demonstrator deputy designer detective developer devotee dictator diplomat director dissident doctor donor
    driver economist editor educator emigrant employee employer engineer entertainer entrepreneur envoy
    evangelical executive expert eyewitness fan farmer fellow figure filmmaker financier firefighter fisherman
    follower founder friend frontrunner fundraiser general gentleman girl giver goer governor graduate guard
    guest gunman guy hacker handler headmaster historian holder homeowner hopeful host hunter immigrant
    incumbent independent individual informant insider inspector instructor interlocutor intern interviewee
    interviewer investigator investor islamist jihadist journalist judge juror justice kid king lad lady
    landlord landowner lawmaker lawyer leader leaker learner lecturer legislator liberal librarian lieutenant
    lobbyist local loyalist magistrate magnate major maker man manager marine mayor mediator member mentor
    merchant migrant militant millennial millionaire minister mobster moderator mogul monk mp musician
    negotiator neighbor neighbour newcomer nominee novelist nun nurse observer officer official onlooker
    operative operator opponent organiser organizer owner painter panelist parent parishioner parliamentarian
    participant partisan partner passenger passerby pastor patient patron peasant peer pensioner person
    philosopher photographer physician physicist pilot planner player playwright poet policeman policewoman
    politician pollster pontiff pope practitioner preacher premier president priest prince princess principal
    prisoner producer professional professor programmer promoter proponent prosecutor protester protestor
    psychiatrist psychologist publicist publisher pundit pupil queen rabbi rancher ranger reader rebel recruit
    recruiter refugee regulator relative reporter representative republican researcher resident respondent
    retiree reviewer rival royal runner sailor sceptic scholar scientist secretary seeker senator sergeant
    servant sheikh sheriff shooter shopkeeper shopper singer skeptic skipper socialist soldier solicitor speaker
    specialist spectator speechwriter spokesman spokesperson spokeswoman staffer star statesman stockbroker
    storyteller strategist student superdelegate superintendent supervisor supporter surgeon surrogate survivor
    suspect taxpayer teacher technician teen teenager terrorist theologian theorist therapist trader trainer
    traveler traveller treasurer trucker trustee tycoon undersecretary user vendor vet veteran vicar victim
    viewer villager visitor volunteer voter warden watchdog watcher whistleblower witness woman worker writer
    youth
""")

# Common nouns that are names by themselves: `the Senate`.
PROPER_ALONE = words(
    "army bible congress constitution house kremlin navy parliament post senate times treasury vatican"
)

# Members of a family: people whom the text identifies by another.
KIN = words("""
    aunt boyfriend brother brother-in-law cousin dad daughter daughter-in-law ex-husband ex-wife father
    father-in-law fiance fiancee girlfriend granddaughter grandfather grandmother grandson husband mom mother
    mother-in-law mum nephew niece parent sibling sister sister-in-law son son-in-law spouse uncle widow widower
    wife
""")

# People who speak for a body, in its name.
SPOKESPEOPLE = words("representative spokesman spokespeople spokesperson spokeswoman spox")

# Offices and roles that one knows by their holder: `the president` is not a name withheld.
OFFICES = words("""
    actor actress attorney_general author billionaire bishop businessman candidate cardinal chairman chairwoman
    chancellor columnist comedian congressman congresswoman defendant democrat dictator frontrunner governor
    host incumbent journalist judge justice king leader magnate mayor minister moderator mogul nominee pontiff
    pope premier president prime_minister prince princess professor queen reporter republican runner secretary
    senator sheriff singer speaker suspect tycoon vice_president
""")

# Words that say by themselves that a name is withheld.
WITHHELD = words("informant informer insider leaker source tipster whistleblower")

# Plurals and collectives that speak without being one body.
COLLECTIVES = words("""
    % all american audience base bloc blogosphere both camp chorus coalition community country couple crew crowd
    dozen duo each electorate elite elites establishment everybody everyone faction faithful family few fifth
    folk folks generation half handful hundred internet left mainstream majority many masses media medium
    million minority most nation none number one-quarter one-third other others pair panel people percent
    percent% percentage plurality population press public quarter rank ranks respondent right section segment
    several share side slice some staff tenth third thousand three-quarter three-quarters trio twitterverse
    two-third two-thirds voter west wing world
""")

# Bodies that speak as one.
INSTITUTIONS = words("""
    academy administration agency airline alliance army assembly association authority bank blog board body
    branch brand broadcaster bureau cabinet camp campaign carrier caucus chain chamber channel charity church
    city club college command commission committee company confederation conference conglomerate congress
    consortium consulate contractor corporation council county court daily defence defense delegation department
    directorate division embassy enterprise executive faculty federation firm force foundation franchise fund
    government group hospital house industry institute institution intelligence journal judiciary junta kremlin
    lab laboratory leadership league legislature library lobby magazine manufacturer military militia ministry
    mission monarchy monastery mosque movement municipality museum navy network newspaper ngo nonprofit office
    operation organisation organization outfit outlet pac paper parish parliament party platform police
    politburo power presidency prosecution provider province publication publisher publishing regime regulator
    retailer school secretariat senate service shop site society start-up startup state station studio
    subsidiary super-pac syndicate synod tabloid tank task_force team think-tank thinktank town treasury
    tribunal trust union unit university utility vatican village watchdog website weekly
""")

# Things that are written, drawn up or counted, and then say something.
DOCUMENTS = words("""
    accord account act ad advert advertisement affidavit agreement amendment analysis announcement appendix
    application archive article assessment audit average banner bible bill biography blog blueprint book brief briefing
    broadcast brochure bulletin cable calculation caption census chapter charge chart charter check code column
    communique communiqué complaint constitution contract correspondence count covenant cover data database
    datum decision declaration decree deposition diary dictionary directive disclosure doc doctrine document
    documentary documentation dossier draft e-mail edict editorial email encyclopedia entry epistle essay
    estimate evaluation evidence excerpt exhibit experiment expose fact-check factsheet file filing film finding
    fine-print footage footnote forecast form gospel graph guide guideline handbook headline history index
    indictment infographic injunction inquiry inscription instruction interview inventory investigation
    invitation invoice journal judgement judgment label law lawsuit leaflet ledger legend legislation letter
    list listing literature log lyric magazine mail mailer mandate manifesto manual manuscript map measurement
    memo memoir memorandum message metric minute monograph newsletter note notice op-ed opinion ordinance
    outline pact page pamphlet paper paragraph passage petition placard pledge poem poll polling post poster
    posting prediction press-release primer proclamation projection proposal prospectus protocol proverb
    provision publication quiz quotation quote ranking ratio reading readout rebuttal receipt recommendation
    record recording registry regulation release reminder report reporting research resolution result review
    rule ruling sample score scoreboard screenplay screenshot script scripture section sermon sign slide slogan
    source-code speech spreadsheet statement statistic statistics statute sticker story study submission
    subpoena subtitle suit summary survey syllabus table tally tape test testimony text textbook thesis timeline
    title trailer transcript transcription translation treatise treaty tweet verdict verse video voicemail
    volume warning warrant whitepaper will writ writing
""")

# Words somebody uttered: with a possessor they stand for who uttered them ("the senator's remarks").
UTTERANCES = words("""
    account accusation admission advice affirmation allegation announcement answer apology appeal argument
    assertion assessment assurance attack attitude belief call case charge claim comment commentary complaint concern
    confession conviction criticism decision declaration demand denial description disclosure doubt email
    estimate explanation expression fear forecast frustration hope idea insistence instruction intention
    interpretation interview invitation language lecture letter line mantra message narrative note objection
    observation opinion order outburst pitch plan plea pledge policy portrayal position post prediction promise
    proposal quip quote rant reasoning rebuttal recollection refusal rejection remark reminder reply report
    request response retort rhetoric sentiment speech stance statement story suggestion suspicion talk testimony
    text theory thought threat tone tweet utterance verdict view vision vow warning wish word wording writing
""")

# Titles that stand before a person's name, without their full stop.
TITLES = words("""
    activist actor actress adm administrator admiral adviser advisor ag aide ald alderman amb ambassador analyst
    anchor archbishop assemblyman assemblymember assemblywoman attorney atty aunt author ayatollah baron baroness
    billionaire bishop brother businessman candidate capt captain cardinal ceo cfo chair chairman chairwoman
    chancellor chief cllr cmdr co-founder coach col colonel columnist comedian commander commissioner comrade
    congressman congresswoman conservative coo corporal correspondent councillor councilman councilwoman count
    countess da dame dci defence defense democrat deputy detective director dr duchess duke economist editor emperor
    ex-president father first foreign former founder gen general gov governor historian hon host imam independent
    insp inspector interior journalist judge justice king lady lawmaker lawyer leader liberal lieutenant lord lt maj
    major manager mayor mep minister miss mogul mp mr mrs ms msp mx nominee officer pastor pc pollster pope premier
    pres president president-elect press prime prince princess private prof professor pte pvt queen rabbi rapper rep
    reporter representative republican rev reverend saint secretary sen senator sergeant sgt sheikh sheriff singer
    sir sister socialist speaker spokesman spokesperson spokeswoman st state_secretary strategist sultan
    superintendent supt then-president treasury tycoon uncle undersecretary vice vp
""")

# Those of the titles that give no office: they tell a person's name, and no more.
COURTESY = words("mr mrs ms miss mx dr prof sir dame")

# Name words that tell a body, wherever they stand in the name.
NAMES_OF_BODIES = words("""
    academy administration agency airlines alliance army assembly associates association authority bank board
    brigade broadcasting brothers bureau cabinet campaign capital center centre chamber chronicle church city
    club coalition college command commission committee communications company conference congress convention
    corp corporation council county court daily department dept directorate division embassy enterprises
    exchange express facebook fbi federation fellowship financial force forces forum foundation fox fund gazette
    globe government group guard guardian guild herald holdings hospital hotel house inc inquirer insider
    institute institution intelligence international investments journal kremlin laboratory labs league
    legislature library llc llp ltd magazine mail media memorial ministry monitor movement museum nations navy
    network networks news office organisation organization pac parks parliament parliamentary partners
    partnership party police post press project radio register reserve review roundtable school secretariat
    security senate service services society standard state states street studios sun supreme syndicate systems
    taskforce team technologies telegraph television times today treasury tribunal tribune trust tv twitter
    union united university watch weekly wire works world
""")

# Name words that tell a text.
NAMES_OF_DOCUMENTS = words("""
    accord accords act agreement amendment bible bill charter code constitution covenant declaration doctrine gospel
    koran law memo memorandum pact paper papers plan poll protocol qur'an quran report resolution review statute
    study survey testament torah treaty
""")

# Name words that tell something that happens: nobody who speaks.
EVENTS = words("""
    awards bowl ceasefire championship championships conflict crisis crusade cup day days depression election
    elections era festival finals games holocaust inquisition marathon massacre offensive olympics parade prize
    reconstruction referendum reformation renaissance revolution riots season spring summit tournament trial
    uprising war wars week year
""")

# Bodies whose name does not show that they are one.
BODIES = words("""
    al-jazeera amazon amnesty antifa apple associated_press axel_springer axios bbc black_lives_matter bloomberg
    boeing breitbart buzzfeed c-span cambridge_analytica capitol_hill cbs chevron citigroup citizens_united
    club_for_growth cnn congress daily_caller der_spiegel deutsche_bank disney downing_street economist el_país
    emily's_list european_union exxon exxonmobil facebook federalist five_thirty_eight fivethirtyeight ford fox
    gallup gawker gazprom goldman goldman_sachs google greenpeace guardian hamas heritage hezbollah hill huawei
    huffington_post huffpost human_rights_watch ibm instagram intel intercept interpol isis jezebel jpmorgan
    judicial_watch kremlin le_monde lockheed_martin mcdonald's mediaite microsoft moody's morgan_stanley motel
    mother_jones move_on moveon msnbc national_review nato netflix new_republic new_yorker newsmax newsweek
    nielsen nike nikkei npr oecd opec oxfam pentagon people_magazine pew pfizer pixar planned_parenthood
    politico politifact propublica quinnipiac rand rasmussen real_clear_politics realclear realclearpolitics
    reddit reuters rolling_stone rosneft rt salon scotland_yard slate snopes spacex spotify starbucks
    state_department stratfor supreme_court susquehanna taliban tass tesla toyota trump_organization twitter
    uber unesco unicef united_nations vanity_fair vatican verizon viacom vice volkswagen vox wal-mart
    wall_street walmart weekly_standard wells_fargo white_house wikileaks wikipedia world_bank xinhua yahoo
    youGov yougov youtube zogby
""")

# Places; they speak as governments do ("Moscow warned"), and are not people.
PLACES = words("""
    abu_dhabi afghanistan africa alabama alaska albania algeria america angola ankara argentina arizona arkansas
    armenia asia athens atlanta australia austria azerbaijan baghdad bahrain baltimore bangkok bangladesh
    beijing beirut belarus belgium berlin bhutan bogota bolivia bosnia boston botswana brasilia brazil britain
    brooklyn brussels budapest buenos_aires bulgaria burma burundi cairo california cambodia cameroon canada
    canberra caracas chad chechnya chicago chile china cleveland colombia colorado congo connecticut copenhagen
    costa_rica crimea croatia cuba cyprus czech_republic czechia dallas damascus delaware delhi denmark denver
    detroit doha dominican_republic donbas donetsk dubai dublin ecuador egypt el_salvador england eritrea
    estonia ethiopia eu europe finland florida france gaza geneva georgia germany ghana great_britain greece
    greenland guatemala guinea guyana haiti hanoi havana hawaii helsinki hollywood honduras hong_kong houston
    hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland islamabad israel istanbul
    italy ivory_coast jakarta jamaica japan jerusalem jordan kabul kansas kashmir kazakhstan kentucky kenya kiev
    korea kosovo kuwait kyiv kyrgyzstan lagos laos las_vegas latin_america latvia lebanon liberia libya lima
    lisbon lithuania london los_angeles louisiana luhansk luxembourg macau macedonia madagascar madrid maine
    malaysia mali malta manhattan manila maryland massachusetts mexico mexico_city miami michigan middle_east
    milwaukee minnesota minsk mississippi missouri moldova mongolia montana montenegro morocco moscow mozambique
    myanmar nairobi namibia nebraska nepal netherlands nevada new_delhi new_hampshire new_jersey new_mexico
    new_york new_york_city new_zealand nicaragua niger nigeria north_carolina north_dakota north_korea
    north_macedonia northern_ireland norway ohio oklahoma oman oregon orlando oslo ottawa pakistan palestine
    panama paraguay paris pennsylvania peru philadelphia philippines phoenix pittsburgh poland portugal prague
    pretoria puerto_rico pyongyang qatar rhode_island riyadh romania rome russia rwanda san_francisco santiago
    saudi_arabia scotland seattle senegal seoul serbia sierra_leone silicon_valley singapore slovakia slovenia
    somalia south_africa south_carolina south_dakota south_korea south_sudan spain sri_lanka stockholm sudan
    suriname sweden switzerland sydney syria taipei taiwan tajikistan tampa tanzania tehran tel_aviv tennessee
    texas thailand the_hague tibet tokyo toronto tripoli tunisia turkey turkmenistan türkiye u.k. u.n. u.s u.s.
    u.s.a. uae uganda uk ukraine un united_arab_emirates united_kingdom united_states united_states_of_america
    uruguay us usa utah uzbekistan venezuela vermont vienna vietnam virginia wales wall_street warsaw washington
    west_bank west_virginia wisconsin wyoming xinjiang yemen zambia zimbabwe zurich
""")

# Names that stand for one body, and the name we give it. Keys in lower case, without `the`.
SAME_BODY = {
    "u.s.": "United States", "u.s": "United States", "us": "United States", "usa": "United States",
    "u.s.a.": "United States", "america": "United States", "united states": "United States",
    "united states of america": "United States", "u.k.": "United Kingdom", "uk": "United Kingdom",
    "britain": "United Kingdom", "great britain": "United Kingdom", "united kingdom": "United Kingdom",
    "eu": "European Union", "e.u.": "European Union", "european union": "European Union", "un": "United Nations",
    "u.n.": "United Nations", "united nations": "United Nations", "ap": "Associated Press",
    "associated press": "Associated Press", "doj": "Justice Department", "department of justice": "Justice Department",
    "justice department": "Justice Department", "department of state": "State Department",
    "state department": "State Department", "department of defense": "Defense Department",
    "defense department": "Defense Department",
}  # fmt: skip
