namespace Playbook.Generation.Validation;

/// <summary>
/// A rule of meaning: something a declaration cannot say. One class a rule, found by the compiler through its interface; needs a constructor without parameters.
/// Rules run side by side and only read.
/// </summary>
internal interface IContentRule
{
    void Check(RuleContext context);
}
