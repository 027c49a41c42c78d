using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Decisions.Graphs;

/// <summary>PSPLIB: how many jobs and resources there are, then a part for what follows what, one for what each job takes, and one for what there is of each resource.</summary>
internal static class PsplibReader
{
    public static Outcome<TaskGraphFile> Read(GraphLines lines)
    {
        if (!lines.Find("jobs"))
            return lines.WrongAsAWhole("no line 'jobs (incl. supersource/sink ):' says how many jobs there are");
        if (PsplibLines.Count(lines.Last) is not (<= GraphLines.MostTasks and var jobs))
            return lines.Wrong("the number of jobs should follow the colon");
        if (!lines.Find("- renewable") || PsplibLines.Count(lines.Last) is not { } resources)
            return lines.WrongAsAWhole("no line '- renewable :' says how many renewable resources there are");
        foreach (var other in new[] { "- nonrenewable", "- doubly constrained" })
        {
            if (!lines.Find(other) || PsplibLines.Count(lines.Last) is not 0)
                return lines.Wrong($"only renewable resources can be read, and of '{other[2..]}' there must be none");
        }

        var successors = Successors(lines, jobs);
        if (!successors.Ok)
            return successors.As<TaskGraphFile>();
        var requests = Requests(lines, jobs, resources);
        if (!requests.Ok)
            return requests.As<TaskGraphFile>();
        var units = Availabilities(lines, resources);
        if (!units.Ok)
            return units.As<TaskGraphFile>();

        var before = successors.Value.SelectMany((after, job) => after.Select(a => (Job: job + 1, After: a))).ToLookup(p => p.After, p => p.Job);
        return new TaskGraphFile(
            [.. requests.Value.Select((request, at) => GraphTask.Of(at + 1, request[0], before[at + 1]) with { Needs = Named(request[1..]) })],
            Named(units.Value, all: true));
    }

    private static Outcome<int[][]> Successors(GraphLines lines, int jobs)
    {
        if (!lines.Find("PRECEDENCE RELATIONS") || !lines.Find("jobnr."))
            return lines.WrongAsAWhole("there is no part 'PRECEDENCE RELATIONS:'");
        var successors = new int[jobs][];
        for (var job = 1; job <= jobs; job++)
        {
            if (PsplibLines.Job(lines, job) is not [_, var modes, var count, .. var after])
                return lines.Wrong($"this should be job {job}: its number, how many modes and successors it has, and these");
            if (modes != 1)
                return lines.Wrong($"job {job} has {modes} modes; only files of single-mode jobs can be read");
            if (after.Length != count)
                return lines.Wrong($"job {job} has {count} successors, and {after.Length} numbers follow");
            if (after.FirstOrDefault(a => a < 1 || a > jobs, -1) is >= 0 and var unknown)
                return lines.Wrong($"job {unknown}, which comes after job {job}, is not there");
            successors[job - 1] = after;
        }

        return successors;
    }

    private static Outcome<int[][]> Requests(GraphLines lines, int jobs, int resources)
    {
        if (!lines.Find("REQUESTS/DURATIONS") || !lines.Find("jobnr.") || !lines.Find("---"))
            return lines.WrongAsAWhole("there is no part 'REQUESTS/DURATIONS:'");
        var requests = new int[jobs][];
        for (var job = 1; job <= jobs; job++)
        {
            if (PsplibLines.Job(lines, job) is not [_, _, .. var request] || request.Length != resources + 1)
                return lines.Wrong($"this should be job {job}: its number, its mode, its duration, and what it takes of each of {resources} resources");
            requests[job - 1] = request;
        }

        return requests;
    }

    private static Outcome<int[]> Availabilities(GraphLines lines, int resources)
    {
        if (!lines.Find("RESOURCEAVAILABILITIES") || lines.Take() is null)
            return lines.WrongAsAWhole("there is no part 'RESOURCEAVAILABILITIES:'");
        return lines.Take() is { } line && GraphLines.Numbers(line) is { } units && units.Length == resources
            ? units
            : lines.Wrong($"here should stand how many units there are of each of {resources} resources");
    }

    private static Dictionary<string, int> Named(int[] units, bool all = false) =>
        units.Select((u, at) => (Name: $"R{at + 1}", Units: u)).Where(r => all || r.Units > 0).ToDictionary(r => r.Name, r => r.Units);
}
