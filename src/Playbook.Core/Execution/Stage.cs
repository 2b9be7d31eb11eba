namespace Playbook.Execution;

/// <summary>The six steps of a build, in order: also the folders of the generator and the lines of its log.</summary>
public enum Stage
{
    Load,
    Parse,
    Link,
    Validate,
    Render,
    Write,
}
