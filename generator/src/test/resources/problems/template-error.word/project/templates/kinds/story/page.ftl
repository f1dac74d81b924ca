<h1>${t("sumary.label")}</h1>
