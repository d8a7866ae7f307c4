@echo off
rem Starts the command line. Commands that end soon start from an archive of classes, which is made once for this jar and this Java;
rem without it they only start more slowly. HUITUO_ARCHIVE=off does without, HUITUO_JAVA_OPTS is handed on.
setlocal EnableExtensions DisableDelayedExpansion
set "JAR=%~dp0..\lib\huituo-cli.jar"
rem In the folder of a build the jar is beside the distribution.
if not exist "%JAR%" set "JAR=%~dp0..\..\huituo-cli.jar"
for %%J in ("%JAR%") do (
  set "JAR=%%~fJ"
  set "KEY=%%~zJ-%%~tJ"
)
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
for %%J in ("%JAVA%") do set "KEY=%KEY%-%%~zJ-%%~tJ"
set "KEY=%KEY:/=-%"
set "KEY=%KEY::=-%"
set "KEY=%KEY:.=-%"
set "KEY=%KEY: =-%"

set "QUICK="
for %%C in (assess check test handbook schema coverage timeline plan) do if /i "%~1"=="%%C" set "QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData"
if "%~1"=="" set "QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData"

set "SHARED="
if not defined QUICK goto run
if /i "%HUITUO_ARCHIVE%"=="off" goto run
set "FOLDER=%LOCALAPPDATA%\huituo"
set "ARCHIVE=%FOLDER%\%KEY%.jsa"
if exist "%ARCHIVE%" goto shared
if not exist "%FOLDER%" mkdir "%FOLDER%" >nul 2>&1
mkdir "%ARCHIVE%.lock" >nul 2>&1 || goto run
start "" /b cmd /c ""%JAVA%" %QUICK% -XX:DumpLoadedClassList="%ARCHIVE%.list" -jar "%JAR%" assess --format json >nul 2>&1 & "%JAVA%" %QUICK% -XX:DumpLoadedClassList="%ARCHIVE%.text" -jar "%JAR%" assess >nul 2>&1 & type "%ARCHIVE%.text" >> "%ARCHIVE%.list" & "%JAVA%" %QUICK% -Xshare:dump -XX:SharedClassListFile="%ARCHIVE%.list" -XX:SharedArchiveFile="%ARCHIVE%.new" -cp "%JAR%" >nul 2>&1 & del "%ARCHIVE%.list" "%ARCHIVE%.text" >nul 2>&1 & move /y "%ARCHIVE%.new" "%ARCHIVE%" >nul 2>&1 & rmdir "%ARCHIVE%.lock" >nul 2>&1"
goto run
:shared
set SHARED="-XX:SharedArchiveFile=%ARCHIVE%" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr
:run
"%JAVA%" %QUICK% %SHARED% %HUITUO_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
