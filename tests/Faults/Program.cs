using System.Runtime.InteropServices;
using Faults.Campaign;
using Faults.Kinds;
using Faults.Records;
using Faults.Scenes;
using Faults.Victims;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]

if (args is [Victim.Command])
    return await Victim.RunAsync();
if (args is [RecordVictim.Command, var killAfter])
    return await RecordVictim.RunAsync(killAfter);
if (args is [Worker.Command, var folder])
    return Worker.Run(folder);
if (args is [RecordCampaign.Mode, ..] && Options.Parse(args) is { } records)
    return RecordCampaign.Run(records, Console.Out);
if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
{
    Console.Error.WriteLine("Not run: faults are injected by ptrace, and only the registers of x86-64 are known here.");
    return 1;
}
if (Options.Parse(args) is { } options)
    return Campaigns.Run(options, Console.Out);

Console.Error.WriteLine("Say what: all, every, sample [--each 1], one --kind KIND --operation OPERATION --n N, or records [--tasks 30] [--each N | --points types] [--from RECORD]; also --kind, --operation, --seed, --chains, --workers, --scratch.");
foreach (var (name, does) in Scene.Operations)
    Console.Error.WriteLine($"  operation {name,-11} {does}");
foreach (var kind in FaultKind.All)
    Console.Error.WriteLine($"  kind {kind.Name,-11} {kind.Does}");
Console.Error.WriteLine($"  kind {Point.Chain,-11} kill -9 at random, then again while that is recovered from, up to four times");
return 2;
