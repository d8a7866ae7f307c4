# 衡水市支持措施的语句；其余语句见 cn/sentences/zh.dsl。

[when]- 申请了 房租补助=supportKinds contains "RENT"
[when]- 未申请 房租补助=supportKinds != null, supportKinds not contains "RENT"
[when]- 申请了 水电气暖补助=supportKinds contains "UTILITIES"
[when]- 未申请 水电气暖补助=supportKinds != null, supportKinds not contains "UTILITIES"
[then]该机构 可享 标准所定的年度金额=$answers.eligible( $institution, $standard.inYear($institution.getAsOf()).paidTo("INSTITUTION") );
