using Playbook.Benchmarks.Relevance;

// One word says what to measure, the rest belongs to it.
return args switch
{
    ["search-relevance", var folder] => SearchRelevance.Measure(folder, showMisses: false),
    ["search-relevance", var folder, "--misses"] => SearchRelevance.Measure(folder, showMisses: true),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Playbook.Benchmarks -- search-relevance FOLDER [--misses]");
    return 2;
}
