# 语句词典：在 .dslr 中，一行写一句；以“-”开头的行限定上一句。

# 对象：每条规则先写问的是谁，下面各行写对他的限定
[when]班级=$class : ClassGroup() $answers : Answers()
[when]机构=$institution : Institution() $answers : Answers()
[when]工作人员=$staff : StaffMember() $answers : Answers()
[when]儿童=$child : Child() $answers : Answers()

# 对班级和机构的限定
[when]- 儿童人数 已知=$children : childCount != null
[when]- 保育人员人数 已知=$workers : careWorkers != null
[when]- 属于 一家机构=$institution : institution
[when]- 已备案=filed == true
[when]- 未备案=filed == false
[when]- 人员名单 已知=staffStated
[when]- 每日正餐和点心次数 已知=$main : mealsMain != null, $snacks : mealsSnacks != null
[when]- 供应餐点=mealsServed == true
[when]- 不供应餐点=mealsServed == false
[when]- 独立设置=independentSite == true
[when]- 不是独立设置=independentSite == false

# 对工作人员的限定
[when]- 无精神病史=mentalIllness == false
[when]- 有精神病史=mentalIllness == true
[when]- 体检日期 已知=$checked : healthCheckedOn != null
[when]- 已体检=healthCheckedOn <= asOf
[when]- 尚未体检=healthCheckedOn > asOf
[when]- 证件和培训 已知=$actual : certificates != null
[when]- 负责人培训学时 已知=$actual : directorTrainingHours != null
[when]- 学历 已知=$actual : education != null
[when]- 有婴幼儿照护经验或相关专业背景=infantExperience == true || relatedBackground == true
[when]- 既无婴幼儿照护经验也无相关专业背景=infantExperience == false, relatedBackground == false

# 对儿童的限定
[when]- 已入托且出生日期 已知=$born : birthDate != null, $enrolment : enrolment
[when]- 孩次 已知=$order : birthOrder != null

# 由其他规则得出的名词
[when]该班 归入 一种班型=Term( name == "class-band", of == $class, $band : word )
[when]该机构 规模较小=Term( name == "smaller-institution", of == $institution )
[when]该人员 有照护背景=Term( name == "care-background", of == $staff )
[when]该托位 予以支持=Term( name == "supported-place", of == $child )
[when]该托位 因故不予支持=Term( name == "unsupported-place", of == $child, $why : word )

# 法律未明之处的读法
[when]配比 每班分别计算=Interpretation( id == "ratio-rounding", choice == "PER_CLASS" )
[when]配比 同类班合并计算=Interpretation( id == "ratio-rounding", choice == "POOLED" )
[when]保健人员 按所选读法递增=$scaling : Interpretation( id == "health-worker-scaling" )
[when]在托月份 按所选读法计=$first : Interpretation( id == "first-month" ) $last : Interpretation( id == "third-birthday-month" ) Enrolment( this == $enrolment, $from : firstDay, $end : endDay ) $limit : Parameter( id == "cn.local.age-limit" )

# 人数
[when]该机构同类班的人数 均已知=not( $open : ClassGroup( institution == $institution ) and not( Term( name == "class-band", of == $open ) ) ) not( $other : ClassGroup( institution == $institution, childCount == null || careWorkers == null ) and Term( name == "class-band", of == $other, word == $band ) )
[when]同类班的儿童和保育人员 合计=accumulate( $each : ClassGroup( institution == $institution, $c : childCount != null, $w : careWorkers != null ) and Term( name == "class-band", of == $each, word == $band ); $children : sum($c), $workers : sum($w) )
[when]现有人数 为 炊事人员=accumulate( $one : StaffMember( institution == $institution, role == "COOK" ); $there : count($one) )
[when]现有人数 为 炊事人员和岗位未知者=accumulate( $one : StaffMember( institution == $institution, role == "COOK" || role == null ); $there : count($one) )
[when]现有人数 为 保安人员=accumulate( $one : StaffMember( institution == $institution, role == "SECURITY_GUARD" ); $there : count($one) )
[when]现有人数 为 保安人员和岗位未知者=accumulate( $one : StaffMember( institution == $institution, role == "SECURITY_GUARD" || role == null ); $there : count($one) )
[when]现有人数 为 培训合格的保健人员=accumulate( $one : StaffMember( institution == $institution, role == "HEALTH_WORKER", healthTraining == true ); $there : count($one) )
[when]现有人数 为 可能培训合格的保健人员=accumulate( $one : StaffMember( institution == $institution, role == "HEALTH_WORKER" || role == null, healthTraining != false ); $there : count($one) )
[when]现有人数 为 培训合格的专职保健人员=accumulate( $one : StaffMember( institution == $institution, role == "HEALTH_WORKER", healthTraining == true, fullTime == true ); $there : count($one) )
[when]现有人数 为 可能培训合格的专职保健人员=accumulate( $one : StaffMember( institution == $institution, role == "HEALTH_WORKER" || role == null, healthTraining != false, fullTime != false ); $there : count($one) )

# 标准，以参数的 id 称呼，下面各行写它的要求
[when]门槛 "{id}"=Parameter( id == "{id}" )
[when]标准 "{id}"=$standard : Parameter( id == "{id}" )
[when]- 按班型应配 不多于 保育人员人数=of($band).requiredFor($children).isAtMost($workers)
[when]- 按班型应配 多于 保育人员人数=of($band).requiredFor($children).isAbove($workers)
[when]- 未规定 该班型=of($band).open
[when]- 按餐点应配 不多于 现有人数=of($main, $snacks).requiredFor($children).isAtMost($there)
[when]- 按餐点应配 多于 现有人数=of($main, $snacks).requiredFor($children).isAbove($there)
[when]- 未规定 该餐点次数=of($main, $snacks).absent
[when]- 应配 不多于 现有人数=of().isAtMost($there)
[when]- 应配 多于 现有人数=of().isAbove($there)
[when]- 高于 儿童人数=of().isAbove($children)
[when]- 不高于 儿童人数=of().isAtMost($children)
[when]- 按儿童人数应配 不多于 现有人数=of().requiredFor($children, $scaling).isAtMost($there)
[when]- 按儿童人数应配 多于 现有人数=of().requiredFor($children, $scaling).isAbove($there)
[when]- 自体检日起 未超过期限=of().monthsAfter($checked).isAtLeast($staff.asOf)
[when]- 自体检日起 已超过期限=of().monthsAfter($checked).isBelow($staff.asOf)
[when]- 所列各项 均已具备=of().isWithin($actual)
[when]- 所列各项 尚有缺少=of().exceeds($actual)
[when]- 列有或留待确定 该孩次的金额=!of($order).absent
[when]- 未列 该孩次的金额=of($order).absent

# 结论
[then]该班 达标 按班型应配人数=$answers.met( $class, $standard.of($band).requiredFor($children), $workers );
[then]该班 不达标 按班型应配人数=$answers.notMet( $class, $standard.of($band).requiredFor($children), $workers );
[then]该班 未定=$answers.undetermined( $class, $standard.of($band) );
[then]该机构 达标 按餐点应配人数=$answers.met( $institution, $standard.of($main, $snacks).requiredFor($children), $there );
[then]该机构 不达标 按餐点应配人数=$answers.notMet( $institution, $standard.of($main, $snacks).requiredFor($children), $there );
[then]该机构 按餐点 未定=$answers.undetermined( $institution, $standard.of($main, $snacks) );
[then]该机构 达标 应配人数=$answers.met( $institution, $standard.of(), $there );
[then]该机构 不达标 应配人数=$answers.notMet( $institution, $standard.of(), $there );
[then]该机构 达标 按儿童人数应配人数=$answers.met( $institution, $standard.of().requiredFor($children, $scaling), $there );
[then]该机构 不达标 按儿童人数应配人数=$answers.notMet( $institution, $standard.of().requiredFor($children, $scaling), $there );
[then]记 该机构 规模较小=insert( Term.of("smaller-institution", $institution, "", $standard.of()) );
[then]该机构 可享=$answers.eligible( $institution );
[then]该机构 不可享=$answers.notEligible( $institution );
[then]该机构 不适用=$answers.notApplicable( $institution );
[then]该人员 达标=$answers.met( $staff );
[then]该人员 不达标=$answers.notMet( $staff );
[then]该人员 达标 体检期限=$answers.met( $staff, $standard.of(), $checked );
[then]该人员 不达标 体检期限=$answers.notMet( $staff, $standard.of(), $checked );
[then]该人员 应具备 标准所列各项=$answers.allOf( $staff, $actual, $standard.of() );
[then]该人员 应具备 标准所列之一=$answers.oneOf( $staff, $actual, $standard.of() );
[then]该人员 不应少于 标准=$answers.atLeast( $staff, $actual, $standard.of() );
[then]记 该人员 有照护背景=insert( Term.of("care-background", $staff, "") );
[then]按孩次金额 逐月付给 机构=$answers.eligible( $child, $standard.eachMonth(Months.between($from, $first, $limit.of().monthsAfter($born).date(), $last).before($end), $order).paidTo("INSTITUTION") );
[then]按孩次金额 逐月付给 家庭=$answers.eligible( $child, $standard.eachMonth(Months.between($from, $first, $limit.of().monthsAfter($born).date(), $last).before($end), $order).paidTo("FAMILY") );
[then]该儿童 不可享=$answers.notEligible( $child );
[then]该儿童 因故不可享=$answers.notEligible( $child, $why );
