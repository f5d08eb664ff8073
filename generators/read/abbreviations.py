"""Words whose full stop may belong to them, by what that says about the end of a sentence. Mostly in lower case."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(listed.split())


# A name follows: Mr. Smith, Gen. Mark Milley, St. Petersburg, Mt. Fuji
BEFORE_NAME = _words(
    """
    mr mrs ms mx dr drs prof profs sen sens rep reps gov govs gen gens lt col cols maj capt cpt cmdr cdr comdr sgt cpl
    pvt pfc adm brig rev revs fr hon pres supt insp det amb messrs mme mlle mgr msgr st ste mt ft pt sec treas atty dep
    asst assoc adj spc sra srta herr gen'l lt.-col lt.-gen maj.-gen rt
    """
)
# A number follows: No. 5, pp. 12, vol. III, Fig. 2, c. 1850, Sec. 4
BEFORE_NUMBER = _words(
    """
    no nos n° nr p pp pg pgs vol vols ch chap chaps fig figs sec secs art arts eq eqs para paras pt pts v vv ver
    approx ca c circa l ll n nn col cols op cl sc bk rm ext tel ph min max apr jan feb mar jun jul aug sep sept oct
    nov dec ed eds §
    """
)
# Never at the end of a sentence: Roe v. Wade, e.g. this
NEVER_LAST = _words("v vs e.g eg i.e ie cf viz c.f incl esp nee née aka a.k.a f.k.a")
# At the end of a sentence or within it: Inc., Jr., Calif., Jan., etc.
SOMETIMES_LAST = _words(
    """
    inc co cos corp ltd llc llp plc bros assn assoc intl natl mfg dept depts dist univ inst est govt comm
    jr sr esq ret phd ph.d m.d b.a m.a b.s m.s d.c a.m p.m am pm et al etc ibid
    ave blvd rd st ln dr hwy pkwy rte ctr bldg apt ste sq ter pl
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev n.h n.j n.m
    n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo ont que alta sask
    hr hrs min mins sec secs yr yrs mo mos wk wks lb lbs oz ft yd yds mi km cm mm kg mg qt gal pct mph
    avg temp misc orig illus trans ed eds rev resp dlrs mln bln
    """
)
# Of those, units: they measure only behind a number
UNITS = _words("hr hrs min mins sec secs yr yrs mo mos wk wks lb lbs oz ft yd yds mi km cm mm kg mg qt gal mph")
# What follows a time of day within a sentence: `at 9 a.m. Monday`, `at 5 p.m. Eastern`
AFTER_TIMES = _words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    January February March April May June July August September October November December Jan Feb Aug Sept Oct Nov Dec
    Eastern Central Pacific Mountain Atlantic Greenwich GMT UTC EST EDT ET CST CDT CT MST MDT MT PST PDT PT CET CEST BST
    """
)
# Of those, words that are mostly something else: an abbreviation only where no sentence could begin behind it
ALSO_WORDS = _words(
    """
    am pm et al mo in ill ind ark miss mass wash ore sat sun mar mon fri wed la del est inst comm dist ret ed rev orig
    trans temp min sec pa ma ga me md ft pl ter mi co no art app tab item ex col fig ch max ext bk
    """
)
# In upper case these begin sentences; within one they would be in lower case. `U.S. The`, not `U.S. Department`.
STARTERS = _words(
    """
    the a an this that these those he she it they we you i his her its their our my your there here
    in on at by for from with without as but and or nor so yet if when while after before although though however since
    because until unless once where what who whom whose why how which whether
    is are was were has have had do does did will would can could should may might must let no not
    to of about above across against along among around behind between beyond despite during inside into like near over
    per through throughout toward towards under upon within
    all another any anyone anything both each either every everyone everything few many more most much neither nobody
    none nothing one other others several some someone something such two
    meanwhile moreover nevertheless nonetheless otherwise perhaps still then therefore thus today tomorrow yesterday
    also instead indeed later last next earlier recently now never often only even just maybe additionally furthermore
    according asked speaking given following
    """
)
# Verbs that report speech: `"Who is it?" Jane asked` is one sentence
SPEECH_VERBS = _words(
    """
    said says say saying asked asks ask wrote writes tweeted replied replies added adds cried cries shouted shouts
    whispered whispers yelled yells exclaimed exclaims answered answers told tells wondered wonders demanded demands
    called calls muttered mutters murmured screamed snapped continued continues insisted insists joked jokes repeated
    repeats laughed sighed begged sobbed snarled growled remarked remarks observed observes declared declares
    responded responds thought thinks explained explains inquired enquired gasped chanted chants sang
    started howled began
    """
)
