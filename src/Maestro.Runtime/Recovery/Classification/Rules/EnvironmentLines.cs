namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>How tools and shells say that the machine lacks something.</summary>
internal static class EnvironmentLines
{
    /// <summary>Memory or disk ran out; whatever else failed, failed of that.</summary>
    public static LineRules Exhausted { get; } = new("""
        the disk is full :: \bno space left on device\b|\bI/O error$|\binput/output error\b|\bENOSPC\b|\bnot enough (free )?(disk )?space\b|disk quota exceeded|\bfile size limit exceeded\b|\bEDQUOT\b|You don't have enough free space|\bdisk is full\b|database or disk is full
        memory ran out :: JavaScript heap out of memory|java\.lang\.OutOfMemoryError|Java heap space|GC overhead limit exceeded|insufficient memory for the Java Runtime|\bcannot allocate memory\b|\bENOMEM\b|^(fatal: )?out of memory\b|: out of memory( allocating)?\b|memory exhausted|^\s*MemoryError\b|OutOfMemoryException|memory allocation of [0-9]+ bytes failed|fatal error: runtime: out of memory|Test host process crashed : Out of memory|Metaspace$
        killed, as for lack of memory :: ^(.*: line [0-9]+: +[0-9]+ )?Killed\b|Killed signal terminated program|signal: 9, SIGKILL|\bsignal: killed\b|exit(ed with)? (code|status):? 137\b|\] Error 137\b|\bOOMKilled\b|Command was killed with SIGKILL|\(core dumped\).*oom|returned a non-zero code: 137
        """);

    /// <summary>A compiler's own trouble, which it tells with a place in the source.</summary>
    public static LineRules OfCompilers { get; } = new("""
        the disk is full :: error: (error (writing|closing)|can't write|when writing|unable to write).*: '?No space left on device
        memory ran out :: error: (out of memory|cannot allocate|Killed)
        """);

    /// <summary>Something is missing, or not allowed.</summary>
    public static LineRules Rules { get; } = new("""
        a program is missing :: \bcommand not found\b|^(/bin/)?(ba|da|z)?sh: ([0-9]+: |line [0-9]+: )?\S+: not found|: line [0-9]+: \S+: not found$|^\S*: [0-9]+: \S+: not found$|is not recognized as (an internal or external command|the name of a cmdlet|a name of a cmdlet)|^g?make(\[[0-9]+\])?: \S+: (No such file or directory|Command not found)|\] Error 127\b|exit (code|status):? 127\b|exited with code (126|127|9009)\b|^\S+: [0-9]+: \S+: \S+: not found$|command '\S+' failed: No such file or directory|unable to execute '|^(/usr/bin/)?env: .*No such file or directory|executable file not found in|unable to find executable|^spawn \S+ ENOENT|\bspawn \S+ ENOENT\b|errno: .ENOENT.*syscall: .spawn|[Cc]ould not find (executable|program|command)|: cannot execute|Exec format error|bad interpreter|cannot execute binary file|\bwhich: no \S+ in|No such command: |^error: no such (sub)?command|is not installed for the toolchain|error: linker \S+ not found|^error: toolchain .* is not installed|not found\. Please install|^exec: .*: not found|No CMAKE_\w+_COMPILER could be found|CMAKE_\w+_COMPILER not set|^ERROR: .* is not installed
        a runner is missing :: : No module named '?(pytest|pip|ruff|mypy|black|flake8|isort|pylint|coverage|tox|nox|build|venv|ensurepip|unittest2|nose|poetry|uv|twine|setuptools|virtualenv)'?$|^pytest: error: unrecognized arguments|: error: unrecognized arguments: --(cov|xdist|timeout|junit)|^error: unrecognized arguments: --cov
        an SDK or runtime is missing :: A compatible (installed )?\.NET SDK|No \.NET SDKs were found|You must install or update \.NET|not possible to find any compatible framework|The specified framework .* was not found|The framework .* was not found|Could not execute because the (specified command or file was not found|application was not found)|Cannot find a tool in the manifest file|Run "dotnet tool restore"|The SDK '.*' specified could not be found|requested SDK version|Could not find .*hostfxr|To install missing (framework|workloads)|workloads must be installed
        a JDK is missing or too old :: No compiler is provided in this environment|JAVA_HOME (environment variable|is (not set|set to an invalid))|invalid (target|source) release: |release version [0-9.]+ not supported|Unsupported class file major version|UnsupportedClassVersionError|No matching toolchains|Cannot find a Java installation|SDK location not found|Could not determine java version|Unable to locate a Java Runtime|Unrecognized option: --|Gradle requires JVM|requires at least JVM runtime|Could not find tools\.jar
        a tool is too old or too new :: EBADENGINE|Unsupported engine|The engine "node" is incompatible|go\.mod requires go >=|module requires Go|requires rustc [0-9.]+|(requires|required) (a different )?Python|Requires-Python|is not compatible with (this|your) (version|platform)|or higher is required\.\s+You are running|GLIBC(XX)?_[0-9.]+' not found|Node\.js version .* (is )?required|This version of .* requires Node|feature .edition[0-9]+. is required|requires Python '
        a shared library is missing :: find a valid ICU package|error while loading shared libraries|cannot open shared object file|Library not loaded|Unable to load (shared library|DLL)|DllNotFoundException|libssl.*not found|No usable version of lib\w+
        access is denied :: \bpermission denied\b|\baccess (is )?denied\b|\bAccess to the path .* is denied\b|\bEACCES\b|\bEPERM\b|\boperation not permitted\b|\bread-only file system\b|\bEROFS\b|are you root\?|must be (run as )?root|requires superuser privileges|Insufficient privileges|rofs\b|not in the sudoers|a password is required$
        too many files are open :: \btoo many open files\b|\bEMFILE\b|\bENFILE\b|System limit for number of file watchers reached|inotify (instances|watches)
        credentials are refused :: Authentication failed|\bauthentication required\b|could not read (Username|Password)|Permission denied \(publickey|Host key verification failed|returned error: 40[13]\b|\b401 \(?Unauthorized\b|\b403 \(?Forbidden\b|status code:? 40[13]\b|does not indicate success: 40[13]|^npm (ERR!|error) code (E401|E403|ENEEDAUTH)|ENEEDAUTH|unauthorized: |no basic auth credentials|pull access denied|ERROR 40[13]: |[Ii]nvalid API key|[Ii]nvalid x-api-key|authentication_error|API key (is )?(missing|not|invalid)|not logged in|[Pp]lease run .* login|Password authentication is not supported|HTTP(/[0-9.]+)? 40[13]\b|credit balance is too low|insufficient_quota
        a certificate is not trusted :: certificate (problem|verify failed|has expired|signed by unknown authority)|unable to get local issuer certificate|SELF_SIGNED_CERT|self.signed certificate|UNABLE_TO_VERIFY_LEAF|CERT_HAS_EXPIRED|PKIX path building failed|x509: 
        the container engine is not there :: Cannot connect to the Docker daemon|docker daemon is not running|error during connect: |failed to connect to the docker API|docker\.sock
        git is not set up for this :: detected dubious ownership|^fatal: not a git repository|Please tell me who you are|unable to auto-detect email address|empty ident name
        a service ended from outside :: Daemon (disappeared|will be stopped)|Gradle build daemon disappeared|\bterminated by signal SIG(KILL|TERM)\b|^Terminated$
        an npm error of the machine :: ^npm (ERR!|error) (code )?(EACCES|EPERM|EROFS|ENOSPC|EMFILE|ENOMEM|ENOTSUP|EBADPLATFORM|EBADENGINE)\b
        curl cannot write or trust :: ^curl: \((23|26|27|51|58|60|67|77)\)
        pip may not install here :: externally-managed-environment|No virtualenv found|error: Microsoft Visual C\+\+ .* is required|Python\.h: No such file
        """);
}
