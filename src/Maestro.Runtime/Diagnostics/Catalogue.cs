namespace Maestro.Runtime.Diagnostics;

/// <summary>Every error a user can meet. <c>docs/diagnostics.md</c> is written from this list and held equal to it by a test.</summary>
internal static class Catalogue
{
    // maestro.yaml
    public static readonly Descriptor YamlSyntax = new("MAE200", "maestro.yaml cannot be read", "The text is not the part of YAML that Maestro accepts (no anchors, aliases or tags; at most 1 MB and 32 levels).", "Correct the text at the place named.");
    public static readonly Descriptor ContractMismatch = new("MAE201", "A plugin needs another contract", "It was built against a contract this tool does not provide, and would break in the middle of a run.", "Update the tool, or use a version of the plugin built for this contract.");
    public static readonly Descriptor UnknownKey = new("MAE202", "Unknown key", "A key nobody reads is a setting that silently does nothing.", "Correct or remove the key.");
    public static readonly Descriptor DuplicateKey = new("MAE203", "Duplicate key", "Only one of the two values could hold.", "Remove one of the two.");
    public static readonly Descriptor WrongType = new("MAE204", "Wrong type", "The value is not of the type this key takes.", "Write a value of the type named.");
    public static readonly Descriptor MissingKey = new("MAE205", "Missing key", "Without it the entry says nothing.", "Add the key.");
    public static readonly Descriptor OutOfRange = new("MAE206", "Value out of range", "The value is of the right type but makes no sense here.", "Write a value in the range named.");
    public static readonly Descriptor UnknownExtension = new("MAE207", "Unknown extension", "No plugin in use provides an extension with this id.", "Correct the id, or add the plugin that provides it under plugins:.");
    public static readonly Descriptor PhaseWithoutHandler = new("MAE208", "A phase has no handler", "Nobody would carry it out.", "Add use: with the id of a phase handler.");
    public static readonly Descriptor DuplicateExtension = new("MAE209", "Two extensions with one id", "The id in maestro.yaml would be ambiguous.", "Remove one of the two plugins, or rename the extension.");
    public static readonly Descriptor ArtifactMissing = new("MAE215", "A phase needs what no earlier phase yields", "The phase would fail as soon as it started.", "Add the phase that yields it before this one.");
    public static readonly Descriptor OutsideRepository = new("MAE216", "A path leaves the repository", "Maestro reads and writes inside the repository only.", "Use a path inside the repository.");
    public static readonly Descriptor NoAgent = new("MAE217", "No agent does the tasks", "The implementation phase needs an agent, and none is configured.", "Add one under agents:, for example 'agents: { default: mine, mine: { use: command, run: ./agent.sh } }', or pass --agent 'COMMAND'.");
    public static readonly Descriptor UnknownGate = new("MAE218", "Unknown gate", "The phase names a gate that is not defined.", "Define it under gates:, or correct the name.");
    public static readonly Descriptor NoGate = new("MAE229", "Nothing proves the work", "No gate is defined and none was detected, so a run that changes anything cannot succeed.", "Add what proves the work under gates:, for example 'gates: { test: { run: make test } }'.");

    // Plugins
    public static readonly Descriptor PluginMissing = new("MAE210", "A plugin is not there", "It is named under plugins: but cannot be found.", "Correct the name or path, or build or restore the plugin.");
    public static readonly Descriptor PluginWithoutDll = new("MAE211", "A plugin folder lacks its dll", "A plugin folder X holds X.dll; this one does not.", "Build the plugin, or name the folder like its dll.");
    public static readonly Descriptor NotAPlugin = new("MAE212", "A dll is no plugin", "It is not a .NET assembly, or it has no extension of Maestro in it.", "Name a plugin's folder: one whose dll has a public class with [Extension].");
    public static readonly Descriptor NoConstructor = new("MAE213", "An extension cannot be constructed", "It must be a public, concrete, top-level class with one public constructor that asks for contract services, services of its own plugin, or one options class.", "Change the constructor as the message says.");
    public static readonly Descriptor ExtensionFailed = new("MAE219", "An extension fails while it is made", "Its own code threw, or something it needs is not there. Nothing else of the run is touched by it.", "Mend the plugin by the cause in the message, or use another of its versions.");
    public static readonly Descriptor StrategyReplaced = new("MAE265", "A strategy is replaced by its fallback", "It is missing or broken, and a fallback is configured for it. The run goes on with that, and says so.", "Mend or add its plugin, correct the id, or make the fallback the strategy: use:.");
    public static readonly Descriptor ExtensionQuarantined = new("MAE266", "An extension is in quarantine", "Its code ended the run's process twice. In this run it is not used again: a strategy's fallback decides, anything else has failed.", "Mend the plugin and build it anew, then: dotnet maestro resume. Another build is tried again.");
    public static readonly Descriptor InterviewDenied = new("MAE214", "Only planning may talk to the human", "An extension other than the planning phase's handler asks for IInterview.", "Do without: decide with IDecisions instead.");

    public static readonly Descriptor RestoreFailed = new("MAE260", "A plugin cannot be restored", "NuGet could not find or resolve it for this tool's contract.", "Correct the id or version, or the feeds in nuget.config.");
    public static readonly Descriptor NotLocked = new("MAE261", "A plugin is not locked", "Nobody has said yet what it consists of.", "Run: dotnet maestro plugins restore, look at the change of the lock file, and commit it.");
    public static readonly Descriptor PluginChanged = new("MAE262", "A plugin is not what was locked", "Its files differ from those in .maestro/plugins.lock.json.", "If the change is meant, run: dotnet maestro plugins restore --update.");
    public static readonly Descriptor LockUnreadable = new("MAE263", "The plugin lock cannot be read", "It is written by the tool and not meant to be edited.", "Restore it from version control, or delete it and run: dotnet maestro plugins restore.");
    public static readonly Descriptor PluginBuildFailed = new("MAE264", "A plugin's project cannot be built", "A plugin named by its project is built when it is first needed, outside of the repository.", "Run dotnet build on the project, and mend what it says.");

    // Repository and machine
    public static readonly Descriptor NotARepository = new("MAE220", "Not a git repository", "Maestro works in git repositories only.", "Go to a git repository, or run 'git init' and commit something.");
    public static readonly Descriptor Unborn = new("MAE221", "The repository has no commit", "There is nothing to start from.", "Commit something first: git commit --allow-empty -m 'Start'.");
    public static readonly Descriptor NoGit = new("MAE222", "git is not on PATH", "Maestro uses git for everything that must honour your repository's settings.", "Install git, or put it on PATH.");
    public static readonly Descriptor UnsupportedShape = new("MAE223", "This kind of repository is not supported yet", "Maestro could not promise to keep everything in it as it is, so it does not start.", "See docs/safety.md for the kinds that are supported.");
    public static readonly Descriptor GitFailed = new("MAE224", "git failed", "A git command that must not fail did.", "See git's own message.");
    public static readonly Descriptor NoSandbox = new("MAE225", "The sandbox cannot be had", "maestro.yaml asks for one, and a run without it would not keep what it promises.", "Install bubblewrap (Linux: the package of that name), or set sandbox: { level: none }.");
    public static readonly Descriptor PromptUnusable = new("MAE226", "A prompt of the repository cannot be used", "Agents would be told something else than the team wrote in .maestro/prompts.", "Correct the template at the place named, or remove the file: the tool's own template holds then.");
    public static readonly Descriptor RoleOfNoTask = new("MAE227", "A role that no task has", "What is said of it under agents.roles is said of no task, unless a planner of your own gives its tasks this role or tag.", "Correct the name, or remove the entry.");
    public static readonly Descriptor RoleModel = new("MAE228", "A model for an agent that takes none", "An entry of agents.roles names a model, and an agent that may do such tasks has no option 'model'.", "Remove the model, or name with use: an agent that takes one.");
    public static readonly Descriptor GateCommandMissing = new("MAE230", "A gate's command does not exist", "The gate could never run.", "Install the program, or correct run: of the gate.");
    public static readonly Descriptor FileUnreadable = new("MAE231", "A file cannot be read", "It is named on the command line or in maestro.yaml, but is missing or may not be read.", "Correct the path.");
    public static readonly Descriptor FileExists = new("MAE232", "A file is already there", "It would have been overwritten.", "Remove it, or pass --force.");
    public static readonly Descriptor BadArguments = new("MAE233", "The command line is not understood", "See the message.", "See --help.");
    public static readonly Descriptor UnknownPipeline = new("MAE234", "No such pipeline", "Neither the repository nor a plugin that travels with the tool has a pipeline of that name.", "Take one of the names there are.");

    // Plans
    public static readonly Descriptor PlanContradicts = new("MAE235", "A plan contradicts itself", "One requirement forbids what another wants, in nearly the same words: no work could meet both.", "Take one of the two out, or say when each holds.");
    public static readonly Descriptor PlanWithoutRequirements = new("MAE240", "A plan without requirements", "There is nothing to do in it.", "Add a table or list of requirements.");
    public static readonly Descriptor PlanCycle = new("MAE241", "Requirements depend on each other in a circle", "None of them could be done first.", "Remove one of the dependencies named.");
    public static readonly Descriptor PlanUnknownDependency = new("MAE242", "A requirement depends on one that is not there", "It could never be done.", "Correct the id.");
    public static readonly Descriptor PlanUnreadable = new("MAE243", "A plan's front matter cannot be read", "It is not valid YAML, or not of the expected shape.", "Correct the text at the place named.");
    public static readonly Descriptor PlanDuplicateId = new("MAE244", "Two requirements with one id", "Dependencies on the id would be ambiguous.", "Give each its own id.");
    public static readonly Descriptor EmptyRequest = new("MAE245", "Nothing was asked for", "There is neither a request nor a plan.", "Say what you want: dotnet maestro run \"...\", or give a plan: --plan plan.md.");
    public static readonly Descriptor TaskGraphUnreadable = new("MAE246", "A task-graph file cannot be read", "It is not what its format, STG or PSPLIB, says.", "Correct the line named, or pass the file as what it is: --stg or --psplib.");
    public static readonly Descriptor PlanVague = new("MAE247", "A requirement is vague", "It has a word by which nobody can tell whether it is met.", "Say what can be seen or measured instead.");
    public static readonly Descriptor PlanWithoutIds = new("MAE248", "A requirement has no id", "It is called after its place, and by another name once something is added before it.", "Give it an id.");
    public static readonly Descriptor PlanWithoutAcceptance = new("MAE249", "A requirement has no acceptance criterion", "Whether it is met is told by its files and the gates alone.", "Say how one sees that it is met: given ..., when ..., then ...");

    // Runs
    public static readonly Descriptor RunNotFound = new("MAE250", "No such run", "There is no run of that id in this repository.", "See dotnet maestro runs.");
    public static readonly Descriptor JournalDamaged = new("MAE251", "A run's journal does not verify", "Its chain of hashes is broken: it was changed after it was written. It is never repaired silently.", "Start a new run; dotnet maestro log reads what is intact.");
    public static readonly Descriptor RunLocked = new("MAE252", "The run is in use", "Another process is carrying it out.", "Wait for it, or stop it.");
    public static readonly Descriptor NothingToResume = new("MAE253", "There is nothing to resume", "The run came to its end.", "Start a new run.");
    public static readonly Descriptor CheckpointNotFound = new("MAE254", "No such checkpoint", "The run has no checkpoint of that id.", "See dotnet maestro rollback <run> for its checkpoints.");
    public static readonly Descriptor StateUnusable = new("MAE255", "The state directory cannot be used", "Runs are recorded there before anything is done.", "Make it writable, or set MAESTRO_HOME to another folder outside the repository.");
    public static readonly Descriptor NoFingerprint = new("MAE256", "Nothing to hold the repository against", "The run ended before it had written down what the repository was like, and wrote nothing in it.", "Name another run: dotnet maestro runs lists them.");
    public static readonly Descriptor BadQuery = new("MAE257", "The log cannot be asked that", "The query is not SQLite's SQL, or names what is not there.", "See the tables and columns in: dotnet maestro log --help.");
    public static readonly Descriptor DecisionNotFound = new("MAE258", "No such decision", "The run took no decision of that name.", "See dotnet maestro log review.");

    public static readonly Descriptor OtherFormat = new("MAE259", "A run of another version", "Its records mean something else than this version would take them for; carrying it on could repeat or skip steps.", "Carry it on with the version that began it, or begin anew.");

    // The machine under a run
    public static readonly Descriptor JournalUnwritable = new("MAE270", "The journal cannot be written", "Nothing is done that is not on record, so Maestro stops. What was recorded before is whole.", "Free space on the disk of the state directory, or mend what the message names, and run the command again.");
    public static readonly Descriptor StorageFailed = new("MAE271", "The disk or the system refused", "A file could not be read or written, so Maestro stops instead of going on without it. Checkpoints and journal are whole.", "Free space, permissions or file handles as the message says, and run the command again.");
    public static readonly Descriptor KeptDamaged = new("MAE272", "Something that was kept is damaged", "What is in the state directory is not what was written there.", "Run: dotnet maestro checkpoints verify, and look at the disk.");

    // Maestro in a build: said by the targets of Maestro.MSBuild, not by the tool
    public static readonly Descriptor BuildWithoutConfiguration = new("MAE290", "A build finds no maestro.yaml", "MaestroCheck is part of the build, and there is nothing to check.", "Run: dotnet maestro init, or set MaestroConfig, or take Maestro.MSBuild out of the project.");
    public static readonly Descriptor BuildCheckFailed = new("MAE291", "A build's check did not come to its end", "The tool could not be started, or stopped for another reason than what is in maestro.yaml.", "Run: dotnet tool restore, or set MaestroCommand.");
    public static readonly Descriptor BuildRunWithoutRequest = new("MAE292", "A build's run has nothing to do", "MaestroRun is a target like any other: what is wanted is in its properties.", "Set MaestroRequest to a sentence, or MaestroPlan to a file.");
    public static readonly Descriptor BuildRunFailed = new("MAE293", "A build's run did not succeed", "The build goes on only after a run that was proven to succeed.", "See docs/exit-codes.md, and the run's report.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Descriptor> All =>
        [.. typeof(Catalogue).GetFields().Select(f => f.GetValue(null)).OfType<Descriptor>().OrderBy(d => d.Id, StringComparer.Ordinal)];
}
