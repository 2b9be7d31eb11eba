using Playbook.Benchmarks.Relevance;

// One word says what to measure, the rest belongs to it.
return args switch
{
    ["search-relevance", var folder] => SearchRelevance.Measure(folder, showMisses: false),
    ["search-relevance", var folder, "--misses"] => SearchRelevance.Measure(folder, showMisses: true),
    ["search-browser", var folder] => await SearchInBrowser.MeasureAsync(folder),
    ["search-edits", var folder] => SearchEdits.Measure(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/Playbook.Benchmarks -- MEASURE FOLDER
          search-relevance FOLDER [--misses]  how well pages are found by what others call them, what an index costs, what a search loads
          search-browser FOLDER               the same in Chromium: ranks, bytes over the wire, time for each key
          search-edits FOLDER                 how many files of the index an edit, a new page and a deleted one change
        FOLDER is any folder of Markdown.
        """);
    return 2;
}
