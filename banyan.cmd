@echo off
rem Starts Banyan: finds a JDK 25, builds the program once for its sources, and runs it.
rem Why it does what it does stands in generator/docs/launcher.md; banyan is its twin for other systems.
setlocal EnableExtensions DisableDelayedExpansion

set "JDK="
call :try_jdk "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%j in ('where java 2^>nul') do call :try_jdk "%%~dpj.."
for %%r in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks"
) do for /d %%d in ("%%~r\*") do call :try_jdk "%%~d"
if not defined JDK (
  >&2 echo banyan: needs a JDK 25 or newer and found none: install Temurin 25 from https://adoptium.net, or set JAVA_HOME
  exit /b 2
)
if "%~1"=="--find-jdk" (
  echo %JDK%
  exit /b 0
)

set "PROJECT=%~dp0"
set "PROJECT=%PROJECT:~0,-1%"
set "FINGERPRINT="
for /f "delims=" %%h in ('powershell -NoProfile -Command "Set-Location -LiteralPath $env:PROJECT; $sha = [Security.Cryptography.SHA256]::Create(); $lines = @(Get-Item pom.xml, generator/pom.xml, generator/checksums.xml, site/pom.xml) + @(Get-ChildItem generator/src/main, templates -Recurse -File) | Where-Object { $_.Name -notlike '.*' -and $_.Name -notlike '*~' } | ForEach-Object { (Resolve-Path -Relative -LiteralPath $_.FullName) + [BitConverter]::ToString($sha.ComputeHash([IO.File]::ReadAllBytes($_.FullName))) } | Sort-Object; [BitConverter]::ToString($sha.ComputeHash([Text.Encoding]::UTF8.GetBytes($lines -join [char]10))).Replace('-', '').Substring(0, 20)"') do set "FINGERPRINT=%%h"
if not defined FINGERPRINT (
  >&2 echo banyan: could not read its own sources in %PROJECT%
  exit /b 2
)
set "PROGRAM=%PROJECT%\.banyan\%FINGERPRINT%"
set "CACHE=%PROGRAM%\banyan-%VERSION%.aot"
set "QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

rem Java checks neither the jar nor the cache: damaged, they end every command or are silently wrong.
call :check_files
if not defined JAR_IS_WHOLE (
  call :build_program
  call :check_files
)
if not defined JAR_IS_WHOLE exit /b 2
rem Who asks for help need not wait for it.
set "BRIEF="
for %%a in (%*) do (
  if "%%~a"=="--help" set "BRIEF=1"
  if "%%~a"=="--version" set "BRIEF=1"
)
if not defined CACHE_IS_WHOLE if not defined BRIEF if not exist "%CACHE%.failed" (
  call :prepare_fast_start
  call :check_files
)

rem A server lives long enough for the better compiler.
set "FLAGS=%QUICK%"
for %%a in (%*) do if "%%~a"=="serve" set "FLAGS="
rem If Java dies with the cache, the next start is without.
if defined CACHE_IS_WHOLE set FLAGS=%FLAGS% "-XX:AOTCache=%CACHE%" "-Xlog:aot*=off" "-XX:OnError=move /y \"%%CACHE%%.sum\" \"%%CACHE%%.failed\""
"%JDK%\bin\java.exe" %FLAGS% "-XX:ErrorFile=%PROGRAM%\java-died-%%p.log" -jar "%PROGRAM%\banyan.jar" %*
exit /b %ERRORLEVEL%

rem Sets JAR_IS_WHOLE and CACHE_IS_WHOLE if the files have the bytes their checksums were written for.
:check_files
set "JAR_IS_WHOLE="
set "CACHE_IS_WHOLE="
for /f "delims=" %%s in ('powershell -NoProfile -Command "function Sum($files) { $(foreach ($file in $files) { (Get-FileHash -LiteralPath $file -ErrorAction SilentlyContinue).Hash }) -join ' ' }; function Whole($list, $files) { (Test-Path -LiteralPath $list) -and (([string](Get-Content -LiteralPath $list -Raw)).Trim() -eq (Sum $files)) }; $jar = $env:PROGRAM + '\banyan.jar'; if (Whole ($jar + '.sum') @($jar)) { 'JAR' }; if (Whole ($env:CACHE + '.sum') @($jar, $env:CACHE)) { 'CACHE' }"') do set "%%s_IS_WHOLE=1"
exit /b 0

rem Writes the checksums of the files %2 and %3, if there is a %3, to %1.
:write_sums
set "LIST=%~1"
set "FIRST=%~2"
set "SECOND=%~3"
powershell -NoProfile -Command "$sums = foreach ($file in @($env:FIRST, $env:SECOND)) { if ($file) { (Get-FileHash -LiteralPath $file).Hash } }; [IO.File]::WriteAllText($env:LIST, $sums -join ' ')"
exit /b 0

rem Sets JDK and VERSION, if they are not set, when the folder %1 holds a JDK 25 or newer.
:try_jdk
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "NUMBER="
set "RUNTIME="
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do (
  if "%%k"=="JAVA_VERSION" for /f "delims=.-+" %%n in ("%%~l") do set "NUMBER=%%n"
  if "%%k"=="JAVA_RUNTIME_VERSION" set "RUNTIME=%%~l"
)
if not defined NUMBER exit /b 0
if %NUMBER% LSS 25 exit /b 0
set "JDK=%~f1"
set "VERSION=%RUNTIME%"
exit /b 0

rem Builds a copy of the sources, so that neither an editor nor another build gets in the way.
:build_program
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo banyan: needs Maven to build itself and found none: install Maven 3.8 or newer from https://maven.apache.org
  exit /b 2
)
>&2 echo building Banyan (once, about a minute) ...
set "WORK=%PROJECT%\.banyan\work.%RANDOM%%RANDOM%"
mkdir "%WORK%\generator" "%WORK%\site"
copy /y "%PROJECT%\pom.xml" "%WORK%\" >nul
copy /y "%PROJECT%\generator\pom.xml" "%WORK%\generator\" >nul
copy /y "%PROJECT%\generator\checksums.xml" "%WORK%\generator\" >nul
copy /y "%PROJECT%\site\pom.xml" "%WORK%\site\" >nul
xcopy "%PROJECT%\generator\src\main" "%WORK%\generator\src\main\" /e /i /q >nul
xcopy "%PROJECT%\templates" "%WORK%\templates\" /e /i /q >nul
xcopy "%PROJECT%\site\vocabularies" "%WORK%\site\vocabularies\" /e /i /q >nul
set "JAVA_HOME=%JDK%"
call mvn -B -ntp -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -C -f "%WORK%\pom.xml" -pl generator -am -Dmaven.test.skip=true -Dbanyan.warnings=-nowarn package >"%WORK%\log" 2>&1 <nul
if errorlevel 1 (
  >&2 type "%WORK%\log"
  >&2 echo banyan: could not be built; Maven says why above
  rmdir /s /q "%WORK%"
  exit /b 2
)
for /d %%d in ("%PROJECT%\.banyan\*") do if not "%%~nd"=="work" rmdir /s /q "%%~fd" 2>nul
if not exist "%PROGRAM%" mkdir "%PROGRAM%"
if exist "%PROGRAM%\banyan.jar\" rmdir /s /q "%PROGRAM%\banyan.jar"
move /y "%WORK%\generator\target\banyan.jar" "%PROGRAM%\banyan.jar" >nul
call :write_sums "%PROGRAM%\banyan.jar.sum" "%PROGRAM%\banyan.jar"
rmdir /s /q "%WORK%"
exit /b 0

rem Lets the JVM write down, on one real build, what it loads at every start.
:prepare_fast_start
>&2 echo preparing a fast start (once, a few seconds) ...
set "WORK=%PROJECT%\.banyan\work.%RANDOM%%RANDOM%"
mkdir "%WORK%"
"%JDK%\bin\java.exe" %QUICK% "-XX:AOTCacheOutput=%WORK%\banyan.aot" -jar "%PROGRAM%\banyan.jar" build --project "%PROJECT%" --output "%WORK%\site" >"%WORK%\log" 2>&1 <nul
set "TRIED="
if exist "%WORK%\banyan.aot" (
  "%JDK%\bin\java.exe" %QUICK% "-XX:AOTCache=%WORK%\banyan.aot" "-XX:ErrorFile=%WORK%\died" -jar "%PROGRAM%\banyan.jar" --help >>"%WORK%\log" 2>&1 <nul && set "TRIED=1"
)
if defined TRIED (
  if exist "%CACHE%\" rmdir /s /q "%CACHE%"
  move /y "%WORK%\banyan.aot" "%CACHE%" >nul
  call :write_sums "%CACHE%.sum" "%PROGRAM%\banyan.jar" "%CACHE%"
) else (
  move /y "%WORK%\log" "%CACHE%.failed" >nul
)
rmdir /s /q "%WORK%"
exit /b 0
