namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>How compilers, linkers and package managers refuse code and what it asks for.</summary>
internal static class BuildLines
{
    /// <summary>Errors with a place.</summary>
    public static LineRules Placed { get; } = new("""
        a compiler's error with its place :: ^([A-Z]:)?[^\s:"'][^:"']*:[0-9]+(:[0-9]+)?: (fatal )?error( [A-Z]\w+)?:
        a compiler's error with its place :: ^\S+\.(java|kt|kts|scala|groovy):[0-9]+(:[0-9]+)?: error:|^e: (file://)?\S+\.kts?\b|^\[ERROR\] \S+\.(java|kt|scala):[:\[]?[0-9\[]
        Go's error with its place :: ^(vet: )?\S+\.go:[0-9]+:[0-9]+: \S
        Swift's error with its place :: ^\S+\.swift:[0-9]+:[0-9]+: error:
        """);

    /// <summary>Errors of a build that are no place's.</summary>
    public static LineRules Unplaced { get; } = new("""
        rustc's error with its code :: ^error\[E[0-9]{4}\]:
        Go's package does not build :: ^FAIL\s+\S+ \[(build|setup) failed\]|^package \S+: |^\s*imports \S+: (import cycle|package)|: import cycle not allowed|^go: .*(no Go files|cannot find main module|go\.mod file not found)|no Go files in|^go: errors parsing go\.mod
        a linker's error :: undefined reference to|^collect2: error: ld returned|ld: cannot find -l|: multiple definition of |ld(\.\w+)?: symbol\(s\) not found|^Undefined symbols for architecture|unresolved external symbol|linking with .* failed|: No such file or directory, needed by|file format not recognized
        a compiler's header or source is missing :: fatal error: \S+: No such file or directory|^cc1(plus)?: (fatal )?error:|^(gcc|g\+\+|clang|cc|c\+\+)(-\d+)?: (fatal )?error: (no input files|.*: No such file or directory|unrecognized)
        make has no rule or cannot read its file :: ^g?make(\[[0-9]+\])?: \*\*\* (No rule to make target|No targets|missing separator)|\*\*\* (missing separator|commands commence before first target|multiple target patterns|recipe commences before)|^make: \*\*\* No
        a module does not load :: ERROR collecting |^ImportError while (importing|loading)|Interrupted: [0-9]+ errors? during collection|ImportError: Failed to import test module|^ERROR: \w+ \(unittest\.loader
        Python cannot read the source :: ^\s*(SyntaxError|IndentationError|TabError): |^\*\*\* Error compiling |^Sorry: \w+Error
        Python's import failed :: ^(ImportError): |^NameError: 
        JavaScript cannot be read :: ^(\S+ )?(Uncaught )?SyntaxError: |^\s+● Test suite failed to run|^\[vite(:[\w-]+)?\] |^ERROR in \.|^Module (parse|build) failed|Rollup failed to resolve|✘ \[ERROR\]|^error during build:|^Failed to compile\.?$
        JavaScript types do not fit :: ^Found [1-9][0-9]* errors? in [0-9]+ files?\.$|^Found [1-9][0-9]* errors? in the same file
        Rust cannot parse or resolve :: ^error: (expected |unexpected |cannot find|failed to parse manifest|couldn't read|this file contains an un|unknown (character|start of token)|mismatched closing|aborting due to|macro |environment variable |could not find .Cargo\.toml|no (bin|library) target|manifest path)
        a container file is wrong :: dockerfile parse error|failed to read dockerfile|unknown instruction:|^COPY failed: |failed to (compute cache key|calculate checksum)|Dockerfile cannot be empty|file with no instructions
        the project file is wrong :: ^\[ERROR\]\s+(\[FATAL\]|Non-parseable POM|Malformed POM|'?dependencies\.)|Non-parseable POM|^\[ERROR\] The goal you specified requires a project|Could not compile (build|settings) file|A problem occurred evaluating (root )?project|Build file '.*' line: [0-9]+|Task '.*' not found in (root )?project
        a script is missing :: Missing script:|error Command "\S+" not found|ERR_PNPM_NO_SCRIPT
        a manifest cannot be read :: EJSONPARSE|JSON\.parse Failed to parse|Expected double-quoted property name in JSON|error parsing (pyproject|setup)|^tomllib\.TOMLDecodeError|Invalid (TOML|YAML)|Failed to parse: .*pyproject\.toml
        """);

    /// <summary>Packages that do not exist, or not in what was asked for.</summary>
    public static LineRules Packages { get; } = new("""
        npm finds no such package or version :: ^npm (ERR!|error) (code )?(E404|ETARGET|ENOVERSIONS|ERESOLVE|EUSAGE|EINTEGRITY|EINVALIDPACKAGENAME|EUNSUPPORTEDPROTOCOL|EINVALIDTAGNAME)\b|^npm (ERR!|error) (404|notarget) 
        pnpm or yarn finds no such package :: ERR_PNPM_(FETCH_404|NO_MATCHING_VERSION|OUTDATED_LOCKFILE|PEER_DEP_ISSUES|NO_LOCKFILE)|Couldn't find (package|any versions for)|^(➤ )?YN(0035|0082|0028|0027|0001):|Your lockfile needs to be updated
        pip finds no such package or version :: No matching distribution found for|Could not find a version that satisfies|ResolutionImpossible|Cannot install .* because these package versions have conflicting dependencies|THESE PACKAGES DO NOT MATCH THE HASHES|Because .* depends on .*version solving failed|version solving failed|No solution found when resolving dependencies
        a Python module is not there :: ^(ModuleNotFoundError|ImportError): No module named
        a Node module is not there :: Cannot find (module|package) '|ERR_MODULE_NOT_FOUND|Can't resolve '|Could not resolve "|Failed to resolve import
        cargo finds no such crate or version :: ^error: no matching package|^error: failed to select a version|failed to select a version for|^error: the lock file .* needs to be updated|^error: package .* (depends on|does not have)|no matching package named|does not have (that|these|this) features?|cannot update the lock file
        Go finds no such module :: no required module provides package|cannot find module providing package|missing go\.sum entry|: unknown revision |: reading .* 404 Not Found|is not in (GOROOT|std)\b|updates to go\.mod needed|inconsistent vendoring|module .* found .*but does not contain package|^go: updates to go\.sum needed
        Maven finds no such artifact :: Could not find artifact|was not found in \S+ during a previous attempt|Failure to find \S+:\S+|Could not resolve dependencies for project|^\s*>? ?Could not find \S+:\S+:\S+\.?$|Could not resolve all (files|dependencies|artifacts|task dependencies)|Plugin \[id: .*\] was not found|'dependencies\.dependency\.version' .* is missing
        NuGet finds no such package :: There are no (versions|stable versions) available for the package|Unable to find package|Package '.*' is incompatible with|is not found on source|Version conflict detected for|could not be found in (any|the) (NuGet )?(source|feed)
        apt finds no such package :: ^E: (Unable to locate package|Package '.*' has no installation candidate|Version '.*' for '.*' was not found|Couldn't find any package by|Unable to correct problems, you have held broken packages)
        no such image :: manifest unknown|manifest for \S+ not found|: not found: manifest|failed to resolve reference "\S+": \S+: not found|^ERROR: failed to solve: \S+: .*: not found$|failed to resolve source metadata for \S+: \S+: not found
        no such thing on the server :: returned error: 404|ERROR 404: |^fatal: repository '.*' not found|^remote: Repository not found|\b404 Not Found\b
        """);

    /// <summary>Words at the end of a build that failed.</summary>
    public static LineRules Closing { get; } = new("""
        the build's closing words :: ^\s*Build FAILED\b|^\[?(ERROR|INFO)?\]?\s*BUILD FAILURE|^BUILD FAILED\b|^FAILURE: Build failed|^error: could not compile|^error Command failed with exit code|^make(\[[0-9]+\])?: \*\*\* \[.*\] Error [0-9]+|^ninja: build stopped|^\s*Build failed with [1-9]|^Restore failed with|^npm (ERR!|error) (code ELIFECYCLE|Lifecycle script|command failed)|: ERROR: executor failed|did not complete successfully: exit code|^The command '.*' returned a non-zero code|^ELIFECYCLE|ELIFECYCLE\b.*Command failed|^error: subprocess-exited-with-error|^error: legacy-install-failure|Failed building wheel for|^failed to (build|load)
        the compiling step failed :: COMPILATION ERROR|Compilation failure|Execution failed for task '(:[\w-]+)*:compile\w*'|^> Task (:[\w-]+)*:compile\w* FAILED|Compilation failed; see the compiler (error )?output|^CMake Error( at|:| in)
        rustc names a place :: ^\s+--> \S+:[0-9]+:[0-9]+$
        the compiler counts errors :: ^\s*[1-9][0-9]* Error\(s\)|^[1-9][0-9]* errors?( generated)?\.?$|^error: aborting due to|^\[ERROR\] Failed to execute goal
        """);
}
