/set mode session -quiet
/set prompt session '> ' '. '
/set truncation session 20000
/set format session pre '|  '
/set format session post '%n'
/set format session errorpre '|  '
/set format session errorpost '%n'
/set format session errorline '{post}{pre}    {err}'
/set format session unrerr '{unresolved} is declared' unresolved1-error0
/set format session unrerr '{unresolved} are declared' unresolved2-error0
/set format session unrerr ' this error is corrected: {errors}' unresolved0-error1
/set format session unrerr '{unresolved} is declared and this error is corrected: {errors}' unresolved1-error1
/set format session unrerr '{unresolved} are declared and this error is corrected: {errors}' unresolved2-error1
/set format session unrerr ' these errors are corrected: {errors}' unresolved0-error2
/set format session unrerr '{unresolved} is declared and these errors are corrected: {errors}' unresolved1-error2
/set format session unrerr '{unresolved} are declared and these errors are corrected: {errors}' unresolved2-error2
/set format session until ', however, it cannot be used until' defined,notdefined-primary
/set format session resolve '{until}{unrerr}' defined,notdefined-added,modified,replaced,used
/set format session display '{pre}{name} is known{resolve}{post}' class,interface,enum,annotation,record,method-added,modified,replaced-primary
/set format session display '{value}{post}' expression,varvalue,assignment,varinit,vardecl-added,modified,replaced-ok-primary
/set format session display '{pre}{name} is known{resolve}{post}' varinit,vardecl-notdefined-primary
