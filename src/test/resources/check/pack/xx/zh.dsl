# 许可
[when]机构=$it : Institution() $answers : Answers()
[when]- 有许可=licensed == true
[when]- 没有许可=licensed == false
[then]合格=$answers.met( $it );
[then]不合格=$answers.notMet( $it );
