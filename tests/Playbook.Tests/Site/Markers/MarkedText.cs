namespace Playbook.Tests.Site.Markers;

/// <summary>A body with a mark in every shape of text.</summary>
internal static class MarkedText
{
    public static string Body(Marks marks)
    {
        // Everything but the words of code's language, which are no text.
        marks.Place = "body";
        string T() => marks.Markdown();
        string C() => marks.Code();
        string P() => marks.Text();
        string S() => marks.Sentence();
        return $$"""
            A paragraph: {{T()}}. **{{C()}}** *{{C()}}* ~~{{C()}}~~ {{marks.Address()}} and a note.[^1]

            [^1]: {{T()}}

            ## A heading {{T()}}

            ### In code {{C()}}

            #### Deeper {{C()}}

            {{S()}}
            =======

            - {{T()}}
              - {{T()}}

                ```html
                {{P()}}
                ```
            - [x] {{T()}}

            1. {{T()}}

            {{S()}} term
            :   {{T()}}

            > {{T()}}

            > [!NOTE]
            > {{T()}}
            >
            > ```
            > {{P()}}
            > ```

            :::warning {{P()}}
            {{T()}}
            :::

            :::steps
            1. {{T()}}
            :::

            :::cards
            - [{{C()}}](https://example.com/ "{{marks.Address().Replace("\"", "", StringComparison.Ordinal)}}") {{T()}}
            :::

            :::details {{P()}}
            {{T()}}

                {{P()}}
            :::

            ::::tabs
            :::tab {{P()}}
            {{T()}}
            :::
            :::tab {{P()}}
            {{T()}}
            :::
            ::::

            :::quote {{P()}}
            {{T()}}
            :::

            Table: {{T()}}

            | {{C()}} | {{T()}} |
            |---|---|
            | {{T()}} | {{C()}} |

            ![{{T()}}](<it's a & b.png> "{{S().Replace("\"", "\\\"", StringComparison.Ordinal)}}")

            A picture in a line ![{{C()}}](<it's a & b.png>), a link [{{C()}}](<https://example.com/?a=b&amp;c=%3C> '{{S().Replace("'", "\\'", StringComparison.Ordinal)}}'), [[marked|{{P()}}]].

            <abbr title="A title">Q</abbr> <kbd>K</kbd> H<sub>2</sub> x<sup>2</sup> <mark>m</mark><br>

            ```flow {{S()}}
            {{P()}} -> {{P()}}: {{P()}}
            ```

            ```tree {{S()}}
            {{P()}}
              {{P()}}
            ```

            ```{{P()}}
            {{P()}}
            ```

            Last words {{T()}}.

            """;
    }
}
