# Every sentence a play may use. The left side is what a play says, the right side what it means:
# a fact to look for, or one comparison of a measure with a value. A line that begins with "- "
# narrows down the line above it. Nothing holds on a measure that is not known.

# --- when a play holds: the days count by the state's day, the first and the last included --------
[condition][]the play holds from {day:\d+-\d+-\d+}=StandingFact( day >= LocalDate.parse( "{day}" ) )
[condition][]the play holds until {day:\d+-\d+-\d+}=StandingFact( day <= LocalDate.parse( "{day}" ) )

# --- the rep against the quota -----------------------------------------------------------------
[condition][]the rep is behind target=StandingFact( pace < terms["behind"] )
# Behind target; or, in the first days of a period, with less open than the quota takes.
[condition][]too little is under way for the quota=StandingFact( shortOfBusiness == true )
[condition][]the rep is massively behind target=StandingFact( pace < terms["massively behind"] )
[condition][]nothing says that less than a deal is missing so far=StandingFact( lessThanADeal == false )
[condition][]the rep is not massively behind target=StandingFact( pace >= terms["massively behind"] )
[condition][]the rep is ahead of target by at least {percent:\d+} percent=StandingFact( pace >= {percent} / 100.0 )
[condition][]the period is in its final week=StandingFact( daysLeft <= terms["final week"] )
[condition][]at most {days:\d+} days of the period are left=StandingFact( daysLeft <= {days} )
[condition][]the period still runs=StandingFact( daysLeft >= 1 )
[condition][]at least {days:\d+} days of the period are left=StandingFact( daysLeft >= {days} )
[condition][]at most {percent:\d+} percent of the period have passed=StandingFact( elapsedShare <= {percent} / 100.0 )
[condition][]at least {percent:\d+} percent of the period have passed=StandingFact( elapsedShare >= {percent} / 100.0 )
[condition][]the period ended at most {days:\d+} days ago=StandingFact( daysOver <= {days} )
[condition][]nothing says that the quota is likely to be made=StandingFact( likelyMade == false )
[condition][]nothing tells the chance to make the quota=StandingFact( chanceOnRecord == false )
[condition][]the chance to make the quota is at most {percent:\d+} percent=StandingFact( chance <= {percent} / 100.0 )
[condition][]the weaker side of the rep is a fifth below the team with less than {percent:\d+} percent certainty=StandingFact( weakerSideCertainty < {percent} / 100.0 )
[condition][]the weaker side of the rep is the win rate=StandingFact( weakerSide == WeakerSide.WIN_RATE )
[condition][]the weaker side of the rep is a fifth below the team with at least {percent:\d+} percent certainty=StandingFact( weakerSideCertainty >= {percent} / 100.0 )
[condition][]nobody can tell yet whether the rep is behind=StandingFact( paceKnown == false )
[condition][]the rep is not behind target=StandingFact( pace >= terms["behind"] )
[condition][]the quota is met=StandingFact( attainment >= 1 )
[condition][]the quota is not met=StandingFact( attainment < 1 )
[condition][]the rep finds the quota unrealistic=StandingFact( unrealisticQuota == true )

# --- the rep's history -------------------------------------------------------------------------
[condition][]the deals of this period are a fifth smaller than usual with at least {percent:\d+} percent certainty=StandingFact( dealSizeCertainty >= {percent} / 100.0 )
[condition][]so few deals come by chance at least {percent:\d+} times in 100=StandingFact( luck >= {percent} / 100.0 )
[condition][]so few deals come by chance at most {percent:\d+} times in 100=StandingFact( luck <= {percent} / 100.0 )
[condition][]at least {times:\d+} earlier periods are known=StandingFact( pastPeriods >= {times} )
[condition][]the quota was met in at most {percent:\d+} percent of the earlier periods=StandingFact( pastPeriodsMet <= {percent} / 100.0 )
[condition][]the quota was met in at least {percent:\d+} percent of the earlier periods=StandingFact( pastPeriodsMet >= {percent} / 100.0 )
[condition][]the quota of the last period was not met=StandingFact( lastPeriodMet == false )
[condition][]at least {percent:\d+} percent of the sales of a year come in December=StandingFact( decemberShare >= {percent} / 100.0 )
[condition][]at least {percent:\d+} percent of the sales come in the last quarter of the period=StandingFact( lateShare >= {percent} / 100.0 )
[condition][]at least {times:\d+} new opportunities a week fill the gap=StandingFact( opportunitiesNeeded >= {times} )
[condition][]at most {times:\d+} new opportunities a week fill the gap=StandingFact( opportunitiesNeeded <= {times} )
[condition][]nobody can tell how many new opportunities fill the gap=StandingFact( needKnown == false )
[condition][]nobody can tell what the open deals leave to new business=StandingFact( leftToNewKnown == false )
[condition][]how long the sales cycle is is not on record=StandingFact( cycleOnRecord == false )
[condition][]the sales cycle is longer than the days left=StandingFact( cycleAgainstDaysLeft > 1 )
[condition][]the rep is a fifth slower than the company with at least {percent:\d+} percent certainty=StandingFact( cycleCertainty >= {percent} / 100.0 )

# --- the pipeline as a whole -------------------------------------------------------------------
[condition][]at least {times:\d+} opportunities are open=StandingFact( openOpportunities >= {times} )
[condition][]nobody tells when the period ends=StandingFact( periodOnRecord == false )
[condition][]the open opportunities are told=StandingFact( openOnRecord == true )
[condition][]no opportunity is open=StandingFact( openOpportunities == 0 )
[condition][]the pipeline covers the gap at least {percent:\d+} percent=StandingFact( coverage >= {percent} / 100.0 )
[condition][]what the pipeline is worth in time covers less than {percent:\d+} percent of the gap=StandingFact( weightedCoverage < {percent} / 100.0 )
[condition][]at least {percent:\d+} percent of the open deals were not touched for a month=StandingFact( quietShare >= {percent} / 100.0 )
[condition][]at least {percent:\d+} percent of the close dates have passed=StandingFact( overdueShare >= {percent} / 100.0 )
[condition][]deals stick in one stage with at least {percent:\d+} percent certainty=StandingFact( stickingCertainty >= {percent} / 100.0 )
[condition][]at least {times:\d+} discounts are meant to be given=StandingFact( discountsPlanned >= {times} )
[condition][]at least {times:\d+} people on record once said no=StandingFact( oldProspects >= {times} )

# --- how the rep is holding up -----------------------------------------------------------------
[condition][]the rep is under high pressure=ComposureFact( pressure == Level.HIGH )
[condition][]the rep is discouraged=ComposureFact( discouraged == true )
[condition][]the rep says that it is hard to see what buyers need=ComposureFact( understanding == Level.LOW )
[condition][]the rep worries about the number=ComposureFact( worried == true )
[condition][]the rep has little confidence=ComposureFact( confidence == Level.LOW )
[condition][]the rep has some confidence=ComposureFact( confidence == Level.MEDIUM )
[condition][]how confident the rep is is not on record=ComposureFact( confidenceOnRecord == false )
[condition][]at least {times:\d+} activities are planned for today=ComposureFact( plannedToday >= {times} )
[condition][]at most {times:\d+} activities are planned for today=ComposureFact( plannedToday <= {times} )
[condition][]what is planned for today takes at least {percent:\d+} percent of the day's hours=ComposureFact( shareOfToday >= {percent} / 100.0 )
[condition][]at least {times:\d+} activities were done this week=ComposureFact( activitiesThisWeek >= {times} )
[condition][]no pause is on record today=ComposureFact( pauseOnRecordToday == false )
[condition][]a talk with the manager is planned=ComposureFact( managerMeetingOnRecord == true )
[condition][]no talk with the manager is planned=ComposureFact( managerMeetingOnRecord == false )
[condition][]progress was last checked at least {days:\d+} days ago=ComposureFact( daysSinceProgressCheck >= {days} )
[condition][]no check of progress is on record=ComposureFact( progressCheckOnRecord == false )
[condition][]the rep has not looked back in this period=ComposureFact( reviewedInPeriod == false )
[condition][]no look back is on record in this period=ComposureFact( lookBackOnRecord == false )
[condition][]no look back is on record since the period ended=ComposureFact( reviewOnRecord == false )
[condition][]activities are not tracked=ComposureFact( activitiesTracked == false )
[condition][]some kind of activity ends well at most {percent:\d+} times in 100=ComposureFact( leastProductiveShare <= {percent} / 100.0 )

# --- how the team sells ------------------------------------------------------------------------
[condition][]the online chat of the team is off=TeamFact( chatOn == false )
[condition][]buyers who look online do not find the team=TeamFact( foundOnline == false )
[condition][]the content of the team offers no callback=TeamFact( callbackOffered == false )
[condition][]the team publishes no expertise=TeamFact( expertisePublished == false )
[condition][]nobody on the team owns the leads=TeamFact( leadOwner == LeadOwner.NOBODY )
[condition][]the team does not work with marketing=TeamFact( worksWithMarketing == false )
[condition][]the team waits for the phone to ring=TeamFact( waitsForThePhone == true )
[condition][]new prospects write emails to the team=TeamFact( emailsFromProspects == true )
[condition][]emails from new prospects never come to the team=TeamFact( emailsFromProspects == false )
[condition][]the events the team goes to are full of rivals=TeamFact( eventsFullOfRivals == true )
[condition][]how long deals from qualified leads take is not on record=TeamFact( leadCyclesOnRecord == false )
[condition][]the leads of the team come qualified=TeamFact( leadsComeQualified == true )
[condition][]the team has not defined how to qualify and nurture=TeamFact( qualifyingDefined == false )

# --- open opportunities ------------------------------------------------------------------------
[condition][]there is an open opportunity=$subject : OpportunityFact( )
[condition][]- that is too unlikely to be worth a talk=worthATalk == false
[condition][]- that is worth a talk=worthATalk == true
[condition][]- not to be looked at again today=lookAgainOnRecord == false
[condition][]- planned to close in at most {percent:\d+} percent of the usual cycle=shareOfCycle <= {percent} / 100.0
[condition][]- with at most {percent:\d+} percent chance to be won=probability <= {percent} / 100.0
[condition][]- with at least {percent:\d+} percent chance to be won=probability >= {percent} / 100.0
[condition][]- in its stage for at least {percent:\d+} percent of the usual time=stageOverrun >= {percent} / 100.0
[condition][]- stalled in its stage=stageOverrun >= terms["stalled stage time"]
[condition][]- expected to close in this period=closesInPeriod == true
[condition][]- whose close date was put off at least {times:\d+} times=timesPushed >= {times}
[condition][]- with an obstacle on record=obstacleKnown == true
[condition][]- whose obstacle nobody has asked for=obstacleUnasked == true
[condition][]- touched within {days:\d+} days=daysSinceContact <= {days}
[condition][]- not touched for at least {days:\d+} days=daysSinceContact >= {days}
[condition][]- not touched for longer than the {term:[a-z -]+}=daysSinceContact > terms["{term}"]
[condition][]- that goes quiet within {days:\d+} days=daysToQuiet <= {days}
[condition][]- that goes quiet before anything else is due=quietFirst == true
[condition][]- whose day to look at it again has come=lookAgainOnRecord == true
[condition][]- whose day to look at it again is at most {days:\d+} days away=daysToLookAgain <= {days}
[condition][]- not on the back burner=onBackBurner == false
[condition][]- whose buyer said no=saidNo == true
[condition][]- whose buyer has not said no=saidNo == false
[condition][]- whose buyer wrote nothing since their no=wroteSinceNo == false
[condition][]- with no word of ours since their no=spokenSinceNo == false
[condition][]- whom the last word was said to=lastWordSaid == true
[condition][]- whom no last word was said to=lastWordSaid == false
[condition][]- to be kept=verdict == Verdict.KEEP
[condition][]- to be let go=verdict == Verdict.LET_GO
[condition][]- among the {times:\d+} deals that are worth most in time=rank <= {times}
[condition][]- with no close date on record=dateOnRecord == false
[condition][]- whose close date has long passed=longPassedOnRecord == true
[condition][]- with no close date that has long passed=longPassedOnRecord == false
[condition][]- with a close date that has passed=daysToClose < 0
[condition][]- with a close date at least {days:\d+} days away=daysToClose >= {days}
[condition][]- with a close date at most {days:\d+} days away=daysToClose <= {days}
[condition][]- with an agreed step of ours while the rep is away=stepWhileAway == true
[condition][]- with no agreed step of ours while the rep is away=stepWhileAway == false
[condition][]- with an agreed step of ours on a day off=stepOnDayOff == true
[condition][]- with an agreed step that comes after the close date=stepAfterClose == true
[condition][]- that is not qualified=qualified == false
[condition][]- without a next step=hasNextStep == false
[condition][]- whose buyer owes us a reply for at least {days:\d+} days=daysSinceReply >= {days}
[condition][]- whose buyer replied at most {days:\d+} days ago=daysSinceReply <= {days}
[condition][]- whose buyer replied at least {days:\d+} days ago=daysSinceReply >= {days}
[condition][]- whose buyer waits for an answer=buyerWaits == true
[condition][]- who wrote, with no word of ours on record=replyAloneOnRecord == true
[condition][]- with an agreed step that is due within {days:\d+} days=daysToNextStep <= {days}
[condition][]- whose agreed step is ours to take=stepIsTheirs == false
[condition][]- whose agreed step is theirs to take=stepIsTheirs == true
[condition][]- who were tried since their word=triedOnRecord == true
[condition][]- who were not tried since their word=triedOnRecord == false
[condition][]- who were tried for it in vain=stepTried == true
[condition][]- who were not tried for it=stepTried == false
[condition][]- whose agreed step has been due for at least {days:\d+} days=daysStepDue >= {days}
[condition][]- whose agreed step has been due for at most {days:\d+} days=daysStepDue <= {days}
[condition][]- with no contact on record=contactOnRecord == false
[condition][]- whose buyer did not come to a meeting=missedOnRecord == true
[condition][]- whose buyer was tried in vain at least {times:\d+} times in a row=triesInVain >= {times}
[condition][]- due at least {days:\d+} days after the period=daysAfterPeriod >= {days}
[condition][]- due at most {days:\d+} days after the period=daysAfterPeriod <= {days}
[condition][]- to wait for its time=verdict == Verdict.BACK_BURNER
[condition][]- with no buying reason on record=reasonOnRecord == false
[condition][]- with a reason of which nobody tells whose it is=reasonSourceOnRecord == false
[condition][]- whose buying reason is only assumed=reasonVerified == false
[condition][]- whose buying reason the buyer confirmed=reasonVerified == true
[condition][]- of whose buying reason nobody tells whether it is felt=reasonKindOnRecord == false
[condition][]- whose buying reason is felt=reasonKind == ReasonKind.EMOTIONAL
[condition][]- whose buying reason is reasoned=reasonKind == ReasonKind.RATIONAL
[condition][]- whose obstacle we could remove=obstacleRemovable == true
[condition][]- whose obstacle we cannot take away=obstacleRemovable == false
[condition][]- whose obstacle is the price=priceOnRecord == true
[condition][]- whose obstacle is not the price=priceOnRecord == false
[condition][]- whose obstacle may be taken away=unremovableOnRecord == false
[condition][]- who got nothing of value from us for at least {days:\d+} days=daysSinceValue >= {days}
[condition][]- whose buyer presses on price=pressesOnPrice == true
[condition][]- whose buyer knows what others charge=knowsPrices == true
[condition][]- of whose decision maker nobody tells whether they are busy=busyOnRecord == false
[condition][]- whose decision maker is busy=buyerBusy == true
[condition][]- that somebody else decides on, who is busy=otherDeciderBusy == true
[condition][]- with no best time to call on record=bestTimeOnRecord == false
[condition][]- whose buyer trusts us little=trust == Level.LOW
[condition][]- whose buyer trusts us well=trust == Level.HIGH
[condition][]- whose buyer feels uncomfortable=comfort == Level.LOW
[condition][]- whose buyer feels comfortable=comfort == Level.HIGH
[condition][]- that is not needed now=needIsNow == false
[condition][]- whose buyer waits for the end of the period=waitsForPeriodEnd == true
[condition][]- with a meeting within {days:\d+} days=daysToMeeting <= {days}
[condition][]- with a meeting while the rep is away=meetingWhileAway == true
[condition][]- with no meeting planned for today=meetingTodayOnRecord == false
[condition][]- with no meeting while the rep is away=meetingWhileAway == false
[condition][]- with at least {times:\d+} steps of the process left out=skippedSteps >= {times}
[condition][]- with something worth sharing on record=worthSharingOnRecord == true
[condition][]- with nothing worth sharing on record=worthSharingOnRecord == false
[condition][]- with a discount on the table that answers no price=discountAnswersPrice == false
[condition][]- with a discount on the table until within the {term:[a-z -]+}=discountDaysFromPeriodEnd <= terms["{term}"]

# --- old prospects, customers, network ---------------------------------------------------------
[condition][]there is an old prospect=$subject : OldProspectFact( )
[condition][]- who said no at least {days:\d+} days ago=daysSinceNo >= {days}
[condition][]- who said no at most {days:\d+} days ago=daysSinceNo <= {days}
[condition][]- with no day of their no on record=noOnRecord == false
[condition][]- whose no was about the money=noOverMoney == true
[condition][]- whose no was about the moment=noOverTime == true
[condition][]- whose no was for somebody else=noForAnother == true
[condition][]- whose reason to say no we could remove=reasonRemovable == true
[condition][]- with no day to come back on=returnDateOnRecord == false
[condition][]- whose day to come back on is at least {days:\d+} days away=daysToReturn >= {days}
[condition][]- whose day to come back on is at most {days:\d+} days away=daysToReturn <= {days}
[condition][]- whose day to come back on has passed=daysToReturn < 0
[condition][]- whose day to come back on has not passed=daysToReturn >= 0
[condition][]- whose promised return is still owed=returnOwed == true
[condition][]- whose day to come back on is while the rep is away=returnWhileAway == true
[condition][]there is an existing customer=$subject : CustomerFact( )
[condition][]- who bought at most {days:\d+} days ago=daysSinceBought <= {days}
[condition][]- whom nobody thanked since they bought=orderThanked == false
[condition][]- who owes us goodwill=owesGoodwill == true
[condition][]- who owes us no goodwill=owesGoodwill == false
[condition][]- of whom nobody knows how they like us=goodwillOnRecord == false
[condition][]- who could use more of what we sell=couldUseMore == true
[condition][]- who needs something we cannot supply=hasUnmetNeed == true
[condition][]- with no need left open that we cannot supply=unmetNeedOnRecord == false
[condition][]- with a need left open that we cannot supply=unmetNeedOnRecord == true
[condition][]- who agreed to be referred=referralConsent == true
[condition][]- with no consent to be referred on record=consentOnRecord == false
[condition][]- who was referred to a competitor=referred == true
[condition][]- who was not referred yet=referred == false
[condition][]- whose referral was last checked at least {days:\d+} days ago=daysSinceReferralCheck >= {days}
[condition][]- of whom no failure of the competitor is told=failureOnRecord == false
[condition][]- whom the competitor fails=competitorFails == true
[condition][]- whom nobody helped in the last days=helpedLately == false
[condition][]- who was asked for a referral at most {days:\d+} days ago=daysSinceReferralAsked <= {days}
[condition][]there is somebody in the network=$subject : NetworkFact( )
[condition][]- who owes at least {times:\d+} favours=favoursOwed >= {times}
[condition][]- who is family, a friend or a neighbour=closeRelation == true
[condition][]- who is a coworker=relation == Relation.COWORKER
[condition][]- who is a business contact=relation == Relation.BUSINESS_CONTACT
[condition][]- that is a group online=relation == Relation.ONLINE_GROUP
[condition][]- who was asked for a favour at most {days:\d+} days ago=daysSinceAsked <= {days}
[condition][]- who helped and was not thanked=thanksOwed == true
[condition][]- who sent us somebody since=sentOnRecord == true
[condition][]- who sent us nobody since=sentOnRecord == false
[condition][]there is a local group=$subject : GroupFact( )
[condition][]- with an event today or in the next two days=eventSoon == true
[condition][]- without an event today or in the next two days=eventSoon == false
[condition][]- of whose events nobody knows=eventsOnRecord == false
[condition][]- of which nobody tells whether it has an office=officeOnRecord == false
[condition][]- with an office to call=hasOffice == true
[condition][]- whose office was not called this fortnight=officeCalledOnRecord == false
[condition][]there is a lead=$subject : LeadFact( )
[condition][]- that came to us=inbound == true
[condition][]- of whom nobody tells how they came=sourceOnRecord == false
[condition][]- that somebody sent to us=referred == true
[condition][]- whose day to be in touch has passed=daysToNextContact < 0
[condition][]- whose day to be in touch has not passed=daysToNextContact >= 0
[condition][]- whose day to be in touch is at most {days:\d+} days away=daysToNextContact <= {days}
[condition][]- whose day to be in touch is while the rep is away=contactWhileAway == true
[condition][]- whose day to be in touch is not while the rep is away=contactWhileAway == false
[condition][]- with no day to be in touch again=nextContactOnRecord == false
[condition][]- of whom nobody tells whether they are qualified=qualifiedOnRecord == false
[condition][]- that is qualified=qualified == true
[condition][]- last contacted at most {days:\d+} days ago=daysSinceContact <= {days}
[condition][]- whose agreed contact is still owed=contactOwed == true
[condition][]- that somebody answered=answered == true
[condition][]- that did not come to us=inbound == false
[condition][]- that nobody sent to us=referred == false
[condition][]- that we did not find ourselves=cold == false
[condition][]- who is there for a customer of ours=customerOnRecord == true
[condition][]- who is there for no customer of ours=customerOnRecord == false
[condition][]- that was tried in vain=triedOnRecord == true
[condition][]- that nobody tried yet=triedOnRecord == false
[condition][]- that nobody answered=answered == false
[condition][]- of whom nobody knows whether they were answered=answerOnRecord == false
[condition][]- that came at most {days:\d+} days ago=daysWaiting <= {days}
[condition][]- that came at least {days:\d+} days ago=daysWaiting >= {days}

# --- anybody -----------------------------------------------------------------------------------
[condition][]there is a person=$subject : PersonFact( )
[condition][]- contacted within the {term:[a-z -]+}=daysSinceContact <= terms["{term}"]
[condition][]- not contacted for at least {days:\d+} days=daysSinceContact >= {days}
[condition][]- with two contacts planned within the {term:[a-z -]+}=daysBetweenPlanned <= terms["{term}"]
[condition][]- with a request planned within the {term:[a-z -]+} of help or thanks=daysFromGiftToAsk <= terms["{term}"]
[condition][]- with a meeting about no open deal within {days:\d+} days=daysToMeeting <= {days}
[condition][]- who asked not to be contacted=doNotContact == true

# --- what the rep means to do ------------------------------------------------------------------
[condition][]the rep means to give a discount=$subject : IntentionFact( kind == IntentionKind.DISCOUNT )
[condition][]- which ends within the {term:[a-z -]+} of the end of the period=discountDaysFromPeriodEnd <= terms["{term}"]
[condition][]the rep means to say something that is not true=$subject : IntentionFact( deceives == true )
[condition][]the rep means to pitch=$subject : IntentionFact( kind == IntentionKind.PITCH )
[condition][]the rep means to close a deal=$subject : IntentionFact( kind == IntentionKind.CLOSE )
[condition][]the rep means to get in touch=$subject : IntentionFact( kind == IntentionKind.CONTACT )
[condition][]the rep means to make cold calls=$subject : IntentionFact( kind == IntentionKind.COLD_CALLS )
[condition][]- with nothing but statistics, features and benefits in it=onlyLogic == true
[condition][]- with at least {times:\d+} steps of the process to be left out=skippedSteps >= {times}
[condition][]- of at least {percent:\d+} percent of the price=discountShare >= {percent} / 100.0
[condition][]- that nothing justifies=discountJustified == false
[condition][]- with no reason for it on record=reasonOnRecord == false
[condition][]- that answers an objection which is not about price=answersPrice == false
[condition][]- with a deal that is won at most {percent:\d+} times in 100=dealProbability <= {percent} / 100.0
[condition][]- that brings them nothing of value=bringsValue == false
[condition][]- of at least {times:\d+} calls=calls >= {times}

# --- what a play advises: one of these a play --------------------------------------------------
[consequence][]recommend checking in with them=advice.recommend( Act.CHECK_IN, $subject );
[consequence][]recommend going back to them=advice.recommend( Act.GO_BACK, $subject );
[consequence][]recommend looking at it again=advice.recommend( Act.LOOK_AGAIN, $subject );
[consequence][]recommend coming back to them=advice.recommend( Act.COME_BACK, $subject );
[consequence][]recommend keeping in touch with them=advice.recommend( Act.KEEP_IN_TOUCH, $subject );
[consequence][]recommend hearing how it is going=advice.recommend( Act.HEAR, $subject );
[consequence][]recommend following up with them=advice.recommend( Act.FOLLOW_UP, $subject );
[consequence][]recommend asking them for a referral=advice.recommend( Act.ASK_FOR_REFERRAL, $subject );
[consequence][]recommend getting back to them=advice.recommend( Act.TOUCH_STALLED, $subject );
[consequence][]recommend finding the obstacle=advice.recommend( Act.NAME_OBSTACLE, $subject );
[consequence][]recommend cutting it or putting it on the back burner=advice.recommend( Act.CUT_OR_BACK_BURNER, $subject );
[consequence][]recommend calling in a favour=advice.recommend( Act.CALL_IN_FAVOUR, $subject );
[consequence][]recommend writing to a group=advice.recommend( Act.POST, $subject );
[consequence][]recommend looking something up=advice.recommend( Act.LOOK_UP, $subject );
[consequence][]recommend going to the event=advice.recommend( Act.ATTEND, $subject );
[consequence][]recommend pausing=advice.recommend( Act.PAUSE, null );
[consequence][]recommend looking back=advice.recommend( Act.LOOK_BACK, null );
[consequence][]recommend helping them with nothing asked=advice.recommend( Act.GIVE_HELP, $subject );
[consequence][]recommend taking time for them first=advice.recommend( Act.TAKE_TIME, $subject );
[consequence][]recommend offering them more=advice.recommend( Act.OFFER_MORE, $subject );
[consequence][]recommend making sure of it=advice.recommend( Act.WIN, $subject );
[consequence][]recommend showing value=advice.recommend( Act.SHOW_VALUE, $subject );
[consequence][]recommend asking why they would buy=advice.recommend( Act.ASK_REASON, $subject );
[consequence][]recommend asking for the best time to call=advice.recommend( Act.ASK_BEST_TIME, $subject );
[consequence][]recommend asking whether we may refer them=advice.recommend( Act.ASK_CONSENT, $subject );
[consequence][]recommend agreeing a next step=advice.recommend( Act.AGREE_NEXT_STEP, $subject );
[consequence][]recommend settling the date=advice.recommend( Act.SETTLE_DATE, $subject );
[consequence][]recommend qualifying it=advice.recommend( Act.QUALIFY, $subject );
[consequence][]recommend sharing it with them=advice.recommend( Act.SHARE, $subject );
[consequence][]recommend reassuring them=advice.recommend( Act.REASSURE, $subject );
[consequence][]recommend bringing it along=advice.recommend( Act.BRING_ALONG, $subject );
[consequence][]recommend leaving a word for who decides=advice.recommend( Act.PASS_ON, $subject );
[consequence][]recommend reminding them=advice.recommend( Act.REMIND, $subject );
[consequence][]recommend removing the obstacle=advice.recommend( Act.REMOVE_OBSTACLE, $subject );
[consequence][]recommend restoring their comfort=advice.recommend( Act.RESTORE_COMFORT, $subject );
[consequence][]recommend referring them to a competitor=advice.recommend( Act.REFER_ON, $subject );
[consequence][]recommend chasing the competitor for them=advice.recommend( Act.CHASE, $subject );
[consequence][]recommend setting a day to come back=advice.recommend( Act.SET_RETURN_DATE, $subject );
[consequence][]recommend calling the office=advice.recommend( Act.CALL_OFFICE, $subject );
[consequence][]recommend answering now=advice.recommend( Act.ANSWER, $subject );
[consequence][]recommend answering in writing=advice.recommend( Act.ANSWER_IN_WRITING, $subject );
[consequence][]recommend keeping what was agreed=advice.recommend( Act.KEEP_STEP, $subject );
[consequence][]recommend asking whether it stands=advice.recommend( Act.CONFIRM, $subject );
[consequence][]recommend moving what was agreed=advice.recommend( Act.MOVE_STEP, $subject );
[consequence][]recommend renewing the contact=advice.recommend( Act.RENEW_CONTACT, $subject );
[consequence][]recommend writing instead of calling=advice.recommend( Act.WRITE_INSTEAD, $subject );
[consequence][]recommend preparing the meeting=advice.recommend( Act.PREPARE, $subject );
[consequence][]recommend thanking them=advice.recommend( Act.THANK, $subject );
[consequence][]recommend auditing the pipeline=advice.recommend( Act.AUDIT, null );
[consequence][]recommend making a plan=advice.recommend( Act.PLAN, null );
[consequence][]recommend filling the next period=advice.recommend( Act.FILL_NEXT_PERIOD, null );
[consequence][]recommend checking progress=advice.recommend( Act.CHECK_PROGRESS, null );
[consequence][]recommend tracking activities=advice.recommend( Act.TRACK, null );
[consequence][]recommend learning from what was lost=advice.recommend( Act.LEARN, null );
[consequence][]recommend meeting the manager=advice.recommend( Act.MEET_MANAGER, null );
[consequence][]hold back contact they did not ask for=advice.holdBack( Hold.UNASKED, $subject );
[consequence][]hold back contact with them=advice.holdBack( Hold.CONTACT, $subject );
[consequence][]hold back talk of business with them=advice.holdBack( Hold.BUSINESS, $subject );
[consequence][]hold back asking them=advice.holdBack( Hold.ASKING, $subject );
[consequence][]hold back selling to them=advice.holdBack( Hold.SELLING, $subject );
[consequence][]hold back cold prospecting=advice.holdBack( Hold.PROSPECTING, null );
[consequence][]warn of it=advice.warn( $subject );
[consequence][]warn the rep=advice.warn( null );
[consequence][]never let it happen=advice.veto( $subject );
[consequence][]diagnose it=advice.diagnose( null );
[consequence][]tell the rep=advice.message( null );
[consequence][]have a word about them=advice.message( $subject );
[consequence][]suggest it to the team=advice.suggest( null );

# --- what a play says and takes ----------------------------------------------------------------
[consequence][]title "{title}"=
[consequence][]because "{because}"=
[consequence][]say "{say}"=
[consequence][]ask "{ask}"=
[consequence][]ask yourself "{yourself}"=
[consequence][]takes {minutes:\d+} minutes=
[consequence][]asks {nothing:for nothing|nothing of them}=
[consequence][]counts for {lever:\d+} percent=

# --- what it brings: one of these an action ----------------------------------------------------
[consequence][]raises the odds by {odds:\d+} percent=
[consequence][]brings a deal {chance:\d+} times in 100, typically within {days:\d+} days=
[consequence][]has {price:no price|no price of its own}=

# --- what it is for: a route of routes.csv -----------------------------------------------------
[consequence][]belongs to the route {route:[a-z ]+}=
