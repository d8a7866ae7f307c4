# The sentences of .dslr files: one a line; a line that begins with '-' restricts the one above it.

# Subjects: a rule begins with whom it asks about, and the lines below restrict that
[when]a class=$class : ClassGroup() $answers : Answers()
[when]an institution=$institution : Institution() $answers : Answers()
[when]a member of staff=$staff : StaffMember() $answers : Answers()
[when]a child=$child : Child() $answers : Answers()

# Restrictions of classes and institutions
[when]- with the number of children known=$children : childCount != null
[when]- with the number of care workers known=$workers : careWorkers != null
[when]- of an institution=$institution : institution
[when]- that is filed=filed == true
[when]- that is not filed=filed == false
[when]- with its staff known=staffStated
[when]- with the main meals and snacks of a day known=$main : mealsMain != null, $snacks : mealsSnacks != null
[when]- that serves meals or snacks=mealsServed == true
[when]- that serves neither meals nor snacks=mealsServed == false
[when]- that is independently located=independentSite == true
[when]- that shares its site=independentSite == false

# Restrictions of members of staff
[when]- without a history of mental illness=mentalIllness == false
[when]- with a history of mental illness=mentalIllness == true
[when]- with the day of the health check known=$checked : healthCheckedOn != null
[when]- checked by this day=healthCheckedOn <= asOf
[when]- not checked by this day=healthCheckedOn > asOf
[when]- with certificates and training known=$actual : certificates != null
[when]- with the hours of director training known=$actual : directorTrainingHours != null
[when]- with education known=$actual : education != null
[when]- with experience with infants or a related background=infantExperience == true || relatedBackground == true
[when]- with neither experience with infants nor a related background=infantExperience == false, relatedBackground == false

# Restrictions of children
[when]- enrolled, with the day of birth known=$born : birthDate != null, $enrolment : enrolment
[when]- with the order of birth known=$order : birthOrder != null

# Terms that other rules define
[when]the class is of one kind=Term( name == "class-band", of == $class, $band : word )
[when]the institution is smaller=Term( name == "smaller-institution", of == $institution )
[when]the person has a background in care=Term( name == "care-background", of == $staff )
[when]the place is supported=Term( name == "supported-place", of == $child )
[when]the place is not supported, for a reason=Term( name == "unsupported-place", of == $child, $why : word )

# How an open point is read
[when]the ratio is counted for each class=Interpretation( id == "ratio-rounding", choice == "PER_CLASS" )
[when]the ratio is counted for all classes of a kind together=Interpretation( id == "ratio-rounding", choice == "POOLED" )
[when]health workers are scaled as the open point is read=$scaling : Interpretation( id == "health-worker-scaling" )
[when]the months of care count as the open points are read=$first : Interpretation( id == "first-month" ) $last : Interpretation( id == "third-birthday-month" ) Enrolment( this == $enrolment, $from : firstDay, $end : endDay ) $limit : Parameter( id == "cn.local.age-limit" )

# Head counts
[when]all is known of the institution's classes of this kind=not( $open : ClassGroup( institution == $institution ) and not( Term( name == "class-band", of == $open ) ) ) not( $other : ClassGroup( institution == $institution, childCount == null || careWorkers == null ) and Term( name == "class-band", of == $other, word == $band ) )
[when]children and care workers of these classes are added up=accumulate( $each : ClassGroup( institution == $institution, $c : childCount != null, $w : careWorkers != null ) and Term( name == "class-band", of == $each, word == $band ); $children : sum($c), $workers : sum($w) )
[when]those there are the cooks=accumulate( $one : StaffMember( institution == $institution, role == "COOK" ); $there : count($one) )
[when]those there are the cooks and those whose role is not known=accumulate( $one : StaffMember( institution == $institution, role == "COOK" || role == null ); $there : count($one) )
[when]those there are the security guards=accumulate( $one : StaffMember( institution == $institution, role == "SECURITY_GUARD" ); $there : count($one) )
[when]those there are the security guards and those whose role is not known=accumulate( $one : StaffMember( institution == $institution, role == "SECURITY_GUARD" || role == null ); $there : count($one) )
[when]those there are the trained health workers=accumulate( $one : StaffMember( institution == $institution, role == "HEALTH_WORKER", healthTraining == true ); $there : count($one) )
[when]those there may be trained health workers=accumulate( $one : StaffMember( institution == $institution, role == "HEALTH_WORKER" || role == null, healthTraining != false ); $there : count($one) )
[when]those there are the trained full-time health workers=accumulate( $one : StaffMember( institution == $institution, role == "HEALTH_WORKER", healthTraining == true, fullTime == true ); $there : count($one) )
[when]those there may be trained full-time health workers=accumulate( $one : StaffMember( institution == $institution, role == "HEALTH_WORKER" || role == null, healthTraining != false, fullTime != false ); $there : count($one) )

# Standards, called by the id of their parameter; the lines below say what it asks for
[when]the threshold "{id}"=Parameter( id == "{id}" )
[when]the standard "{id}"=$standard : Parameter( id == "{id}" )
[when]- asks for this kind of class no more than the care workers=of($band).requiredFor($children).isAtMost($workers)
[when]- asks for this kind of class more than the care workers=of($band).requiredFor($children).isAbove($workers)
[when]- leaves this kind of class open=of($band).open
[when]- asks for these meals no more than those there=of($main, $snacks).requiredFor($children).isAtMost($there)
[when]- asks for these meals more than those there=of($main, $snacks).requiredFor($children).isAbove($there)
[when]- names nothing for these meals=of($main, $snacks).absent
[when]- asks for no more than those there=of().isAtMost($there)
[when]- asks for more than those there=of().isAbove($there)
[when]- is above the number of children=of().isAbove($children)
[when]- is not above the number of children=of().isAtMost($children)
[when]- asks for these children no more than those there=of().requiredFor($children, $scaling).isAtMost($there)
[when]- asks for these children more than those there=of().requiredFor($children, $scaling).isAbove($there)
[when]- counted from the health check is not over=of().monthsAfter($checked).isAtLeast($staff.asOf)
[when]- counted from the health check is over=of().monthsAfter($checked).isBelow($staff.asOf)
[when]- lists nothing that is lacking=of().isWithin($actual)
[when]- lists something that is lacking=of().exceeds($actual)
[when]- names an amount for this order of birth, or leaves it open=!of($order).absent
[when]- names nothing for this order of birth=of($order).absent

# Conclusions
[then]the class meets the standard for its kind=$answers.met( $class, $standard.of($band).requiredFor($children), $workers );
[then]the class does not meet the standard for its kind=$answers.notMet( $class, $standard.of($band).requiredFor($children), $workers );
[then]the class is undetermined=$answers.undetermined( $class, $standard.of($band) );
[then]the institution meets the standard for its meals=$answers.met( $institution, $standard.of($main, $snacks).requiredFor($children), $there );
[then]the institution does not meet the standard for its meals=$answers.notMet( $institution, $standard.of($main, $snacks).requiredFor($children), $there );
[then]the institution is undetermined for its meals=$answers.undetermined( $institution, $standard.of($main, $snacks) );
[then]the institution meets the standard=$answers.met( $institution, $standard.of(), $there );
[then]the institution does not meet the standard=$answers.notMet( $institution, $standard.of(), $there );
[then]the institution meets the standard for its children=$answers.met( $institution, $standard.of().requiredFor($children, $scaling), $there );
[then]the institution does not meet the standard for its children=$answers.notMet( $institution, $standard.of().requiredFor($children, $scaling), $there );
[then]note that the institution is smaller=insert( Term.of("smaller-institution", $institution, "", $standard.of()) );
[then]the institution is eligible=$answers.eligible( $institution );
[then]the institution is not eligible=$answers.notEligible( $institution );
[then]the standard does not apply to the institution=$answers.notApplicable( $institution );
[then]the person complies=$answers.met( $staff );
[then]the person does not comply=$answers.notMet( $staff );
[then]the person complies with the period of health checks=$answers.met( $staff, $standard.of(), $checked );
[then]the person does not comply with the period of health checks=$answers.notMet( $staff, $standard.of(), $checked );
[then]the person needs all that the standard lists=$answers.allOf( $staff, $actual, $standard.of() );
[then]the person needs one that the standard lists=$answers.oneOf( $staff, $actual, $standard.of() );
[then]the person needs no less than the standard=$answers.atLeast( $staff, $actual, $standard.of() );
[then]note that the person has a background in care=insert( Term.of("care-background", $staff, "") );
[then]the amount of its order of birth is paid every month to the institution=$answers.eligible( $child, $standard.eachMonth(Months.between($from, $first, $limit.of().monthsAfter($born).date(), $last).before($end), $order).paidTo("INSTITUTION") );
[then]the amount of its order of birth is paid every month to the family=$answers.eligible( $child, $standard.eachMonth(Months.between($from, $first, $limit.of().monthsAfter($born).date(), $last).before($end), $order).paidTo("FAMILY") );
[then]the child is not eligible=$answers.notEligible( $child );
[then]the child is not eligible for that reason=$answers.notEligible( $child, $why );

# An older wording of sentences above, which rule files may still have
[when]- with the number of children told=$children : childCount != null
[when]- with the number of care workers told=$workers : careWorkers != null
[when]- with its staff told=staffStated
[when]- with the main meals and snacks of a day told=$main : mealsMain != null, $snacks : mealsSnacks != null
[when]- with the day of the health check told=$checked : healthCheckedOn != null
[when]- with certificates and training told=$actual : certificates != null
[when]- with the hours of director training told=$actual : directorTrainingHours != null
[when]- with education told=$actual : education != null
[when]- enrolled, with the day of birth told=$born : birthDate != null, $enrolment : enrolment
[when]- with the order of birth told=$order : birthOrder != null
[when]all is told of the institution's classes of this kind=not( $open : ClassGroup( institution == $institution ) and not( Term( name == "class-band", of == $open ) ) ) not( $other : ClassGroup( institution == $institution, childCount == null || careWorkers == null ) and Term( name == "class-band", of == $other, word == $band ) )
[when]those there are the cooks and those whose role is not told=accumulate( $one : StaffMember( institution == $institution, role == "COOK" || role == null ); $there : count($one) )
[when]those there are the security guards and those whose role is not told=accumulate( $one : StaffMember( institution == $institution, role == "SECURITY_GUARD" || role == null ); $there : count($one) )
