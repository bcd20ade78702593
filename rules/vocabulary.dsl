# Every sentence a play may use. The left side is what a play says, the right side what it means:
# a fact to look for, or one comparison of a measure with a value. A line that begins with "- "
# narrows down the line above it. Nothing holds on a measure that is not known.

# --- the rep against the quota -----------------------------------------------------------------
[condition][]the rep is behind target=StandingFact( pace < terms["behind"] )
[condition][]the rep is massively behind target=StandingFact( pace < terms["massively behind"] )
[condition][]the rep is not massively behind target=StandingFact( pace >= terms["massively behind"] )
[condition][]the rep is ahead of target by at least {percent:\d+} percent=StandingFact( pace >= {percent} / 100.0 )
[condition][]the period is in its final week=StandingFact( daysLeft <= terms["final week"] )
[condition][]the period still runs=StandingFact( daysLeft >= 1 )
[condition][]at most {percent:\d+} percent of the period have passed=StandingFact( elapsedShare <= {percent} / 100.0 )
[condition][]at least {percent:\d+} percent of the period have passed=StandingFact( elapsedShare >= {percent} / 100.0 )
[condition][]the period ended at most {days:\d+} days ago=StandingFact( daysOver <= {days} )
[condition][]the chance to make the quota is at most {percent:\d+} percent=StandingFact( chance <= {percent} / 100.0 )
[condition][]the weaker side of the rep is below {percent:\d+} percent of the team=StandingFact( weakerSideAgainstTeam < {percent} / 100.0 )

# --- how the rep is holding up -----------------------------------------------------------------
[condition][]the rep is under high pressure=ComposureFact( pressure == Level.HIGH )
[condition][]the rep is discouraged=ComposureFact( discouraged == true )

# --- open opportunities ------------------------------------------------------------------------
[condition][]there is an open opportunity=$subject : OpportunityFact( )
[condition][]- with at most {percent:\d+} percent chance to be won=probability <= {percent} / 100.0
[condition][]- with at least {percent:\d+} percent chance to be won=probability >= {percent} / 100.0
[condition][]- in its stage for at least {percent:\d+} percent of the usual time=stageOverrun >= {percent} / 100.0
[condition][]- expected to close in this period=closesInPeriod == true
[condition][]- whose close date was put off at least {times:\d+} times=timesPushed >= {times}
[condition][]- with an obstacle, or nobody has asked for one=obstacleOpen == true
[condition][]- not touched for longer than the {term:[a-z -]+}=daysSinceContact > terms["{term}"]
[condition][]- not on the back burner=onBackBurner == false
[condition][]- with a discount on the table until within the {term:[a-z -]+}=discountDaysFromPeriodEnd <= terms["{term}"]

# --- old prospects, customers, network ---------------------------------------------------------
[condition][]there is an old prospect=$subject : OldProspectFact( )
[condition][]- who said no at least {days:\d+} days ago=daysSinceNo >= {days}
[condition][]there is an existing customer=$subject : CustomerFact( )
[condition][]- who owes us goodwill=owesGoodwill == true
[condition][]- who was asked for a referral at most {days:\d+} days ago=daysSinceReferralAsked <= {days}
[condition][]there is somebody in the network=$subject : NetworkFact( )
[condition][]- who owes at least {times:\d+} favours=favoursOwed >= {times}
[condition][]- who was asked for a favour at most {days:\d+} days ago=daysSinceAsked <= {days}
[condition][]there is a local group=$subject : GroupFact( )
[condition][]- with an event today or in the next two days=eventSoon == true

# --- anybody -----------------------------------------------------------------------------------
[condition][]there is a person=$subject : PersonFact( )
[condition][]- contacted at most {days:\d+} days ago=daysSinceContact <= {days}
[condition][]- not contacted for at least {days:\d+} days=daysSinceContact >= {days}
[condition][]- who asked not to be contacted=doNotContact == true

# --- what the rep means to do ------------------------------------------------------------------
[condition][]the rep means to give a discount=$subject : IntentionFact( kind == IntentionKind.DISCOUNT )
[condition][]- which ends within the {term:[a-z -]+} of the end of the period=discountDaysFromPeriodEnd <= terms["{term}"]
[condition][]the rep means to say something that is not true=$subject : IntentionFact( deceives == true )

# --- what a play advises: one of these a play --------------------------------------------------
[consequence][]recommend checking in with them=advice.recommend( Act.CHECK_IN, $subject );
[consequence][]recommend following up with them=advice.recommend( Act.FOLLOW_UP, $subject );
[consequence][]recommend asking them for a referral=advice.recommend( Act.ASK_FOR_REFERRAL, $subject );
[consequence][]recommend getting back to them=advice.recommend( Act.TOUCH_STALLED, $subject );
[consequence][]recommend finding the obstacle=advice.recommend( Act.NAME_OBSTACLE, $subject );
[consequence][]recommend cutting it or putting it on the back burner=advice.recommend( Act.CUT_OR_BACK_BURNER, $subject );
[consequence][]recommend calling in a favour=advice.recommend( Act.CALL_IN_FAVOUR, $subject );
[consequence][]recommend going to the event=advice.recommend( Act.ATTEND, $subject );
[consequence][]recommend pausing=advice.recommend( Act.PAUSE, null );
[consequence][]recommend looking back=advice.recommend( Act.LOOK_BACK, null );
[consequence][]hold back contact with them=advice.holdBack( Hold.CONTACT, $subject );
[consequence][]hold back asking them=advice.holdBack( Hold.ASKING, $subject );
[consequence][]warn of it=advice.warn( $subject );
[consequence][]never let it happen=advice.veto( $subject );
[consequence][]diagnose it=advice.diagnose( null );
[consequence][]tell the rep=advice.message( null );

# --- what a play says and takes ----------------------------------------------------------------
[consequence][]title "{title}"=
[consequence][]because "{because}"=
[consequence][]say "{say}"=
[consequence][]ask "{ask}"=
[consequence][]takes {minutes:\d+} minutes=
[consequence][]pays off in {payoff:\d+} days=
[consequence][]works {chance:\d+} times in 100=
[consequence][]is worth {worth:the deal|an average deal|the gap}=
[consequence][]comes {priority:first|before all else}=
