<h1>${content.title}</h1>
<#include "../../nothing.ftl">
